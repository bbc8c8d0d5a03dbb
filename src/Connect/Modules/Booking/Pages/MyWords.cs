using Connect.Modules.Planner;
using Connect.Platform.Time;
using Connect.Platform.Web;

namespace Connect.Modules.Booking.Pages;

/// <summary>The words of service users' pages of appointments.</summary>
internal static class MyWords
{
    public static readonly PageWords Words = new(typeof(MyWords));

    /// <summary>"Thursday 1 April 2027, 10am to 10:30am".</summary>
    public static string When(DateTime start, DateTime end) =>
        $"{UkTimeText.LongDate(start, PageLanguage.Current)}, {UkTimeText.Range(start, end, PageLanguage.Current)}";

    public static string Kind(MeetingKind kind) => Words[kind.ToString()];
}
