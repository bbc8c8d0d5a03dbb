using System.Globalization;

namespace Connect.Platform.Time;

/// <summary>London dates and times as Connect writes them, in GOV.UK style: "Thu 1 April", "9am", "midday".</summary>
public static class UkTimeText
{
    /// <summary>A line of a list of times: "Mon 29 Mar 9am".</summary>
    public static string ShortSlot(DateTime utc, Language language) => $"{ShortDay(utc, language)} {Clock(utc, language)}";

    /// <summary>"Mon 29 Mar".</summary>
    public static string ShortDay(DateTime utc, Language language) => CalendarNames.In(language).ShortDay(UkTime.LocalDate(utc));

    /// <summary>"Thu 1 April"; in Welsh, where a sentence puts "ddydd" before it, "Iau 1 Ebrill".</summary>
    public static string Day(DateTime utc, Language language) => CalendarNames.In(language).Day(UkTime.LocalDate(utc));

    /// <summary>"Thursday 1 April 2027".</summary>
    public static string LongDate(DateTime utc, Language language)
    {
        var date = UkTime.LocalDate(utc);
        return $"{LongDay(date, language)} {date.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>"Thursday 1 April".</summary>
    public static string LongDay(DateOnly date, Language language) => CalendarNames.In(language).LongDay(date);

    /// <summary>"9am", "2:30pm", "midday", "midnight".</summary>
    public static string Clock(DateTime utc, Language language) =>
        CalendarNames.In(language).Clock(TimeOnly.FromDateTime(UkTime.ToLocal(utc)));

    /// <summary>"10am to 11am".</summary>
    public static string Range(DateTime fromUtc, DateTime toUtc, Language language) =>
        $"{Clock(fromUtc, language)} {CalendarNames.In(language).To} {Clock(toUtc, language)}";

    /// <summary>At a glance, in a list: the time if it is today, and else the day, "Mon 29 Mar".</summary>
    public static string Glance(DateTime utc, DateTime now, Language language) =>
        UkTime.LocalDate(utc) == UkTime.LocalDate(now) ? Clock(utc, language) : ShortDay(utc, language);
}
