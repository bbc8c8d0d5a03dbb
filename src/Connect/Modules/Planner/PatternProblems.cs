using System.Globalization;

namespace Connect.Modules.Planner;

/// <summary>What is wrong with a pattern, in the words of the page that edits it.</summary>
internal static class PatternProblems
{
    private const int LongestSlot = 8 * 60, LongestGap = 4 * 60;

    public static IReadOnlyList<Mistake> Of(WeeklyPattern pattern) =>
        [.. OfTheRule(pattern), .. OfTheTimes(pattern), .. OfTheSlots(pattern)];

    private static IEnumerable<Mistake> OfTheRule(WeeklyPattern pattern)
    {
        if (pattern.EveryWeeks is < 1 or > 52) yield return new(nameof(pattern.EveryWeeks), "The number of weeks between must be between 1 and 52");
        if (pattern.Until < pattern.FirstDate) yield return new(nameof(pattern.Until), "The last date must be the same as or after the first date");
        if (pattern.Count is < 1 or > 366) yield return new(nameof(pattern.Count), "The number of days must be between 1 and 366");
        if (pattern is { Until: not null, Count: not null }) yield return new(nameof(pattern.Until), "Choose a last date or a number of days, not both");
        if (pattern.Spans.Count + pattern.AddedDays.Count == 0) yield return new(nameof(pattern.Spans), "Add at least one day and time");
    }

    private static IEnumerable<Mistake> OfTheTimes(WeeklyPattern pattern)
    {
        var weekly = pattern.Spans.Select(span => new NamedSpan(nameof(pattern.Spans), span.Day, Name(span.Day), span.From, span.To));
        var added = pattern.AddedDays.Select(span => new NamedSpan(nameof(pattern.AddedDays), null, Name(span.Date), span.From, span.To));

        foreach (var day in weekly.Concat(added).GroupBy(span => (span.About, span.Day, span.Name)))
        {
            var spans = day.OrderBy(span => span.From).ToArray();
            foreach (var span in spans.Where(span => span.To <= span.From))
                yield return new(day.Key.About, $"On {day.Key.Name}, the end time must be after {TypedTime.Write(span.From)}", day.Key.Day);

            if (spans.Zip(spans.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
                yield return new(day.Key.About, $"On {day.Key.Name}, the times must not overlap", day.Key.Day);
        }
    }

    private static IEnumerable<Mistake> OfTheSlots(WeeklyPattern pattern)
    {
        if (pattern.SlotMinutes is < 5 or > LongestSlot)
            yield return new(nameof(pattern.SlotMinutes), "The length of an appointment must be between 5 minutes and 8 hours");
        else if (Lengths(pattern) is { Count: > 0 } lengths && lengths.Max() < TimeSpan.FromMinutes(pattern.SlotMinutes))
            yield return new(nameof(pattern.SlotMinutes), "The length of an appointment must fit into at least one of the times");

        if (pattern.MinutesBetween is < 0 or > LongestGap)
            yield return new(nameof(pattern.MinutesBetween), "The gap between appointments must be between 0 minutes and 4 hours");
    }

    // A time that ends before it starts has its own problem and, wrapping round midnight, no length.
    private static List<TimeSpan> Lengths(WeeklyPattern pattern) =>
        [.. pattern.Spans.Select(span => (span.From, span.To))
            .Concat(pattern.AddedDays.Select(span => (span.From, span.To)))
            .Where(span => span.To > span.From)
            .Select(span => span.To - span.From)];

    private static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    private static string Name(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private sealed record NamedSpan(string About, DayOfWeek? Day, string Name, TimeOnly From, TimeOnly To);
}
