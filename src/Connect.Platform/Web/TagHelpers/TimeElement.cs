using System.Globalization;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Connect.Platform.Web;

/// <summary>Instants as time elements: London words for people, UTC for machines.</summary>
internal static class TimeElement
{
    /// <summary>"Thursday 1 April 2027".</summary>
    public static TagBuilder Day(DateTime utc) =>
        Markup.Element("time").Set("datetime", UkTime.LocalDate(utc).ToString("O", CultureInfo.InvariantCulture))
            .Text(UkTimeText.LongDate(utc, PageLanguage.Current));

    /// <summary>"2:30pm".</summary>
    public static TagBuilder Clock(DateTime utc) => At(utc).Text(UkTimeText.Clock(utc, PageLanguage.Current));

    /// <summary>"Thursday 1 April 2027 at 2:30pm".</summary>
    public static TagBuilder Whole(DateTime utc) =>
        At(utc).Text($"{UkTimeText.LongDate(utc, PageLanguage.Current)} {PageLanguage.Words("at", "am")} {UkTimeText.Clock(utc, PageLanguage.Current)}");

    private static TagBuilder At(DateTime utc) =>
        Markup.Element("time").Set("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
}
