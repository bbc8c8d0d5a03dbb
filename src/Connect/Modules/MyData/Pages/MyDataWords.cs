using Connect.Platform.Time;
using Connect.Platform.Web;

namespace Connect.Modules.MyData.Pages;

/// <summary>The words of service users' pages about their own record.</summary>
internal static class MyDataWords
{
    public static readonly PageWords Words = new(typeof(MyDataWords));

    public static string Day(DateTime utc) => UkTimeText.LongDate(utc, PageLanguage.Current);
}
