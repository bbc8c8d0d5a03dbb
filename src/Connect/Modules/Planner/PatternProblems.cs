using System.Globalization;

namespace Connect.Modules.Planner;

/// <summary>What is wrong with a pattern, in the words of the page that edits it.</summary>
internal static class PatternProblems
{
    private const int LongestSlot = 8 * 60, LongestGap = 4 * 60;

    public static IReadOnlyList<string> Of(WeeklyPattern pattern) =>
        [.. OfTheRule(pattern), .. OfTheTimes(pattern), .. OfTheSlots(pattern)];

    private static IEnumerable<string> OfTheRule(WeeklyPattern pattern)
    {
        if (pattern.EveryWeeks is < 1 or > 52) yield return "The number of weeks between must be between 1 and 52";
        if (pattern.Until < pattern.FirstDate) yield return "The last date must be the same as or after the first date";
        if (pattern.Count is < 1 or > 366) yield return "The number of days must be between 1 and 366";
        if (pattern is { Until: not null, Count: not null }) yield return "Choose a last date or a number of days, not both";
        if (pattern.Spans.Count + pattern.AddedDays.Count == 0) yield return "Add at least one day and time";
    }

    private static IEnumerable<string> OfTheTimes(WeeklyPattern pattern)
    {
        var weekly = pattern.Spans.Select(span => new NamedSpan(Name(span.Day), span.From, span.To));
        var added = pattern.AddedDays.Select(span => new NamedSpan(Name(span.Date), span.From, span.To));

        foreach (var day in weekly.Concat(added).GroupBy(span => span.Day))
        {
            var spans = day.OrderBy(span => span.From).ToArray();
            foreach (var span in spans.Where(span => span.To <= span.From))
                yield return $"On {day.Key}, the end time must be after {Clock(span.From)}";

            if (spans.Zip(spans.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
                yield return $"On {day.Key}, the times must not overlap";
        }
    }

    private static IEnumerable<string> OfTheSlots(WeeklyPattern pattern)
    {
        if (pattern.SlotMinutes is < 5 or > LongestSlot)
            yield return "The length of an appointment must be between 5 minutes and 8 hours";
        else if (Lengths(pattern) is { Count: > 0 } lengths && lengths.Max() < TimeSpan.FromMinutes(pattern.SlotMinutes))
            yield return "The length of an appointment must fit into at least one of the times";

        if (pattern.MinutesBetween is < 0 or > LongestGap) yield return "The gap between appointments must be between 0 minutes and 4 hours";
    }

    // A time that ends before it starts has its own problem and, wrapping round midnight, no length.
    private static List<TimeSpan> Lengths(WeeklyPattern pattern) =>
        [.. pattern.Spans.Select(span => (span.From, span.To))
            .Concat(pattern.AddedDays.Select(span => (span.From, span.To)))
            .Where(span => span.To > span.From)
            .Select(span => span.To - span.From)];

    private static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    private static string Name(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private sealed record NamedSpan(string Day, TimeOnly From, TimeOnly To);
}
