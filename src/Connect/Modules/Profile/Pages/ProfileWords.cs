using Connect.Platform.Time;
using Connect.Platform.Web;

namespace Connect.Modules.Profile.Pages;

/// <summary>The words of service users' pages about themselves.</summary>
internal static class ProfileWords
{
    public static readonly PageWords Words = new(typeof(ProfileWords));

    public static string Day(DateTime utc) => UkTimeText.LongDate(utc, PageLanguage.Current);
}
