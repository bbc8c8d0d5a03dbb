using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Modules.Planner.Pages;

/// <summary>A pattern as its worker reads it: a line for days with the same times, then what bounds it.</summary>
internal static class PatternWords
{
    public static IEnumerable<string> Of(WeeklyPattern pattern)
    {
        foreach (var days in pattern.Spans.GroupBy(span => span.Day).GroupBy(Times)) yield return $"{Names([.. days.Select(day => day.Key)])}: {days.Key}";
        if (pattern.EveryWeeks > 1) yield return $"Every {pattern.EveryWeeks} weeks, from {Day(pattern.FirstDate)}";
        if (pattern.Until is { } until) yield return $"Until {Day(until)}";
        if (pattern.Count is { } count) yield return $"{count} {(count == 1 ? "day" : "days")} from {Day(pattern.FirstDate)}";
        if (pattern is { SkipBankHolidays: true, Spans.Count: > 0 }) yield return "Not on bank holidays";
        if (pattern.Exceptions.Count > 0) yield return $"Not on {string.Join(", ", pattern.Exceptions.Take(Few).Select(Day))}{AndMore(pattern.Exceptions.Count)}";
        foreach (var added in pattern.AddedDays.Take(Few)) yield return $"{Day(added.Date)}: {Range(added.From, added.To)}";
        if (AndMore(pattern.AddedDays.Count) is { Length: > 0 } more) yield return more.TrimStart();
    }

    private const int Few = 5;

    private static string AndMore(int count) => count > Few ? $" and {count - Few} more" : "";

    private static string Times(IEnumerable<DaySpan> spans) => string.Join(" and ", spans.OrderBy(span => span.From).Select(span => Range(span.From, span.To)));

    private static string Names(IReadOnlyList<DayOfWeek> days) => days switch
    {
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday] => "Monday to Friday",
        { Count: > 1 } => $"{string.Join(", ", days.SkipLast(1))} and {days[^1]}",
        _ => $"{days[0]}",
    };

    private static string Range(TimeOnly from, TimeOnly to) => $"{Clock(from)} to {Clock(to)}";

    // Any winter's day: London's wall then shows UTC.
    private static string Clock(TimeOnly time) => UkTimeText.Clock(new DateTime(new DateOnly(2027, 1, 4), time, DateTimeKind.Utc), Language.English);

    private static string Day(DateOnly date) => UkTimeText.LongDate(new DateTime(date, new TimeOnly(12, 0), DateTimeKind.Utc), Language.English);
}
