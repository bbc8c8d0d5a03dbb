using Connect.Modules.Planner;
using Connect.Platform.Time;
using CsCheck;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Connect.Tests.Modules.Planner;

public class WeeklyPatternPropertyTests
{
    private static readonly DateOnly Horizon = new(2029, 6, 30);

    private static readonly Gen<DayOfWeek[]> SomeDays =
        Gen.Enum<DayOfWeek>().Array[1, 7].Select(days => days.Distinct().ToArray());

    private static readonly Gen<WeeklyPattern> AnyRule =
        Gen.Select(Gen.Int[0, 500], SomeDays, Gen.Int[1, 52], Gen.Int[0, 2], Gen.Int[1, 366], Gen.Int[0, 7].Array[0, 6])
            .Select((start, days, weeks, end, length, skips) =>
            {
                // Ical.Net's reading of a first date off the rule's days is its own; the RFC leaves it open.
                var first = new DateOnly(2026, 9, 1).AddDays(start);
                while (!days.Contains(first.DayOfWeek)) first = first.AddDays(1);
                return new WeeklyPattern
                {
                    FirstDate = first,
                    EveryWeeks = weeks,
                    Spans = [.. days.Select(day => new DaySpan(day, new(9, 0), new(10, 0)))],
                    Until = end == 1 ? first.AddDays(length) : null,
                    Count = end == 2 ? length : null,
                    Exceptions = [.. skips.Select(skip => first.AddDays(skip * 7)).Distinct()],
                    SlotMinutes = 60,
                };
            });

    [Fact]
    public void The_days_are_those_of_the_same_recurrence_rule() =>
        AnyRule.Sample(pattern =>
            Assert.Equal(Expanded(pattern), pattern.Slots(DateOnly.MinValue, Horizon).Select(slot => slot.StartUtc)), iter: 300);

    [Fact]
    public void A_part_of_the_pattern_is_the_same_as_that_part_of_the_whole() =>
        Gen.Select(AnyRule, Gen.Int[0, 800], Gen.Int[0, 200]).Sample((pattern, start, length) =>
        {
            var (from, to) = (new DateOnly(2026, 9, 1).AddDays(start), new DateOnly(2026, 9, 1).AddDays(start + length));
            var whole = pattern.Slots(DateOnly.MinValue, Horizon).Where(slot => slot.Date >= from && slot.Date <= to);
            Assert.Equal(whole, pattern.Slots(from, to));
        }, iter: 300);

    [Fact]
    public void At_every_clock_change_of_eleven_years_each_slot_has_its_hour_and_its_length()
    {
        var everyDay = new WeeklyPattern
        {
            FirstDate = new(2026, 1, 1),
            Spans = [.. Enum.GetValues<DayOfWeek>().Select(day => new DaySpan(day, new(0, 0), new(23, 30)))],
            SlotMinutes = 30,
        };

        foreach (var change in Enumerable.Range(2026, 11).SelectMany(year => new[] { LastSunday(year, 3), LastSunday(year, 10) }))
        {
            var slots = everyDay.Slots(change.AddDays(-1), change.AddDays(1)).ToList();
            var wall = slots.Select(slot => UkTime.ToLocal(slot.StartUtc)).ToList();
            var expected = Enumerable.Range(0, 3).SelectMany(day => Enumerable.Range(0, 47)
                .Select(half => change.AddDays(day - 1).ToDateTime(default).AddMinutes(30 * half)))
                .Where(time => !(change.Month == 3 && DateOnly.FromDateTime(time) == change && time.Hour == 1));

            Assert.Equal(expected, wall);
            Assert.All(slots, slot => Assert.Equal(TimeSpan.FromMinutes(30), slot.EndUtc - slot.StartUtc));
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.True(pair.First.EndUtc <= pair.Second.StartUtc));
        }
    }

    private static IEnumerable<DateTime> Expanded(WeeklyPattern pattern)
    {
        var rule = new RecurrencePattern(Ical.Net.FrequencyType.Weekly, pattern.EveryWeeks)
        {
            ByDay = [.. pattern.Spans.Select(span => new WeekDay(span.Day))],
            Count = pattern.Count,
            Until = pattern.Until is { } until ? new CalDateTime(UkTime.ToUtc(until.ToDateTime(new(23, 59)))) : null,
        };
        var series = new CalendarEvent { Start = At(pattern.FirstDate), Duration = Duration.FromHours(1), RecurrenceRule = rule };
        foreach (var skipped in pattern.Exceptions) series.ExceptionDates.Add(At(skipped));

        return series.GetOccurrences()
            .Select(occurrence => occurrence.Period.StartTime.AsUtc)
            .TakeWhile(start => UkTime.LocalDate(start) <= Horizon);
    }

    private static CalDateTime At(DateOnly date) => new(date.Year, date.Month, date.Day, 9, 0, 0, "Europe/London");

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
