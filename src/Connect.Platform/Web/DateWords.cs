using System.Globalization;

namespace Connect.Platform.Web;

/// <summary>Civil dates and times in the words of the GOV.UK style guide.</summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Thursday 1 April 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>"9am", "2:30pm", "midday", "midnight".</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "midday",
        (_, 0) => time.ToString("%h", English) + Half(time),
        _ => time.ToString("h:mm", English) + Half(time),
    };

    private static string Half(TimeOnly time) => time.Hour < 12 ? "am" : "pm";
}
