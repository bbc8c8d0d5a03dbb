using Connect.Platform.Time;
using Connect.Platform.Web;

namespace Connect.Modules.Retention.Pages;

/// <summary>The words of service users' page about erasing.</summary>
internal static class RetentionWords
{
    public static readonly PageWords Words = new(typeof(RetentionWords));

    public static string Day(DateTime utc) => UkTimeText.LongDate(utc, PageLanguage.Current);
}
