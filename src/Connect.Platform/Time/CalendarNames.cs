using System.Globalization;

namespace Connect.Platform.Time;

/// <summary>The words of the calendar in one language, ours so that they do not change with the machine's culture data.</summary>
internal sealed record CalendarNames(
    string[] ShortDays, string[] Days, string[] LongDays, string[] ShortMonths, string[] Months,
    string Morning, string Afternoon, string Midday, string Midnight, string To)
{
    private static readonly CalendarNames English = new(
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        "am", "pm", "midday", "midnight", "to");

    // A Welsh sentence says "ddydd Mercher 30 Medi", so the day stands whole there and is short only in lists.
    private static readonly CalendarNames Welsh = new(
        ["Sul", "Llun", "Maw", "Mer", "Iau", "Gwe", "Sad"],
        ["Sul", "Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn"],
        ["Dydd Sul", "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn"],
        ["Ion", "Chw", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag"],
        ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"],
        "yb", "yp", "hanner dydd", "hanner nos", "i");

    public static CalendarNames In(Language language) => language == Language.Welsh ? Welsh : English;

    public string ShortDay(DateOnly date) => Invariant($"{ShortDays[(int)date.DayOfWeek]} {date.Day} {ShortMonths[date.Month - 1]}");

    public string Day(DateOnly date) => Invariant($"{Days[(int)date.DayOfWeek]} {date.Day} {Months[date.Month - 1]}");

    public string LongDay(DateOnly date) => Invariant($"{LongDays[(int)date.DayOfWeek]} {date.Day} {Months[date.Month - 1]}");

    public string Clock(TimeOnly time)
    {
        if (time is { Hour: 12, Minute: 0 }) return Midday;
        if (time is { Hour: 0, Minute: 0 }) return Midnight;

        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var half = time.Hour < 12 ? Morning : Afternoon;
        return time.Minute == 0 ? Invariant($"{hour}{half}") : Invariant($"{hour}:{time.Minute:00}{half}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
