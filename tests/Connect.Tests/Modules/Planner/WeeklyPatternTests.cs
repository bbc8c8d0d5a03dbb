using Connect.Modules.Planner;
using Connect.Platform.Time;

namespace Connect.Tests.Modules.Planner;

public class WeeklyPatternTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);

    private static readonly WeeklyPattern Mornings = new()
    {
        FirstDate = Monday,
        Spans = [new(DayOfWeek.Monday, new(9, 0), new(12, 0)), new(DayOfWeek.Thursday, new(14, 0), new(16, 0))],
        SlotMinutes = 60,
    };

    [Fact]
    public void Slots_keep_their_wall_time_across_both_clock_changes()
    {
        var monday = Mornings with { Spans = [new(DayOfWeek.Monday, new(9, 0), new(10, 0))] };
        var starts = monday.Slots(Monday, new(2027, 12, 1)).ToDictionary(slot => slot.Date, slot => slot.StartUtc);

        Assert.Equal(Utc(2027, 3, 22, 9), starts[new(2027, 3, 22)]);
        Assert.Equal(Utc(2027, 3, 29, 8), starts[new(2027, 3, 29)]);
        Assert.Equal(Utc(2027, 10, 25, 8), starts[new(2027, 10, 25)]);
        Assert.Equal(Utc(2027, 11, 1, 9), starts[new(2027, 11, 1)]);
        Assert.All(starts.Values, start => Assert.Equal(DateTimeKind.Utc, start.Kind));
    }

    [Fact]
    public void Several_spans_a_week_are_cut_into_slots_in_order()
    {
        var slots = Mornings.Slots(Monday, Monday.AddDays(6)).Select(Local);

        Assert.Equal(["Mon 09:00-10:00", "Mon 10:00-11:00", "Mon 11:00-12:00", "Thu 14:00-15:00", "Thu 15:00-16:00"], slots);
    }

    [Fact]
    public void A_gap_is_left_between_slots_and_none_is_needed_after_the_last()
    {
        var pattern = Mornings with
        {
            Spans = [new(DayOfWeek.Monday, new(9, 0), new(11, 0)), new(DayOfWeek.Monday, new(13, 0), new(13, 40))],
            SlotMinutes = 50,
            MinutesBetween = 20,
        };

        Assert.Equal(["Mon 09:00-09:50", "Mon 10:10-11:00"], pattern.Slots(Monday, Monday).Select(Local));
    }

    [Fact]
    public void Both_ends_of_the_asked_range_are_included() =>
        Assert.Equal([Monday, new(2027, 3, 4), new(2027, 3, 8)], Days(Mornings, Monday, new(2027, 3, 8)));

    [Fact]
    public void Nothing_is_before_the_first_date_or_after_the_last()
    {
        var pattern = Mornings with { FirstDate = new(2027, 3, 3), Until = new(2027, 3, 11) };

        Assert.Equal([new(2027, 3, 4), new(2027, 3, 8), new(2027, 3, 11)], Days(pattern, new(2027, 1, 1), new(2027, 12, 31)));
    }

    [Fact]
    public void Every_second_week_counts_from_the_week_of_the_first_date()
    {
        // The first date is a Thursday, so its week's Monday has passed.
        var pattern = Mornings with { FirstDate = new(2027, 3, 4), EveryWeeks = 2 };

        Assert.Equal([new(2027, 3, 4), new(2027, 3, 15), new(2027, 3, 18), new(2027, 3, 29)], Days(pattern, Monday, new(2027, 3, 31)));
    }

    [Fact]
    public void The_count_is_of_days_whatever_part_of_the_pattern_is_asked_for()
    {
        var pattern = Mornings with { Count = 3 };

        Assert.Equal([new(2027, 3, 8)], Days(pattern, new(2027, 3, 5), new(2028, 1, 1)));
    }

    [Fact]
    public void Exceptions_are_left_out_and_still_counted()
    {
        var pattern = Mornings with { Count = 3, Exceptions = [new(2027, 3, 4)] };

        Assert.Equal([Monday, new(2027, 3, 8)], Days(pattern, Monday, new(2028, 1, 1)));
    }

    [Fact]
    public void An_exception_with_an_added_day_gives_that_date_other_hours()
    {
        var pattern = Mornings with { Exceptions = [Monday], AddedDays = [new(Monday, new(15, 0), new(16, 0))] };

        Assert.Equal(["Mon 15:00-16:00"], pattern.Slots(Monday, Monday).Select(Local));
    }

    [Fact]
    public void Added_days_come_in_order_and_a_repeated_one_once()
    {
        var early = new DateSpan(Monday, new(8, 0), new(9, 0));
        var saturday = new DateSpan(new(2027, 3, 6), new(10, 0), new(11, 0));
        var pattern = Mornings with { AddedDays = [saturday, early] };

        var slots = pattern.Slots(Monday, Monday.AddDays(6)).ToList();

        Assert.Equal(7, slots.Count);
        Assert.Equal("Mon 08:00-09:00", Local(slots[0]));
        Assert.Equal("Sat 10:00-11:00", Local(slots[^1]));
        Assert.Equal(slots.OrderBy(slot => slot.StartUtc), slots);
    }

    [Fact]
    public void Bank_holidays_are_skipped_when_asked_but_an_added_one_stands()
    {
        var easterMonday = new DateOnly(2027, 3, 29);
        var skipping = Mornings with { SkipBankHolidays = true };

        Assert.Contains(easterMonday, Days(Mornings, easterMonday, easterMonday));
        Assert.Empty(Days(skipping, easterMonday, easterMonday));
        Assert.Single((skipping with { AddedDays = [new(easterMonday, new(9, 0), new(10, 0))] }).Slots(easterMonday, easterMonday));
    }

    [Fact]
    public void In_the_missing_hour_there_are_no_slots_and_in_the_repeated_hour_each_is_there_once()
    {
        var nights = Mornings with { Spans = [new(DayOfWeek.Sunday, new(0, 0), new(4, 0))] };

        Assert.Equal(["Sun 00:00-02:00", "Sun 02:00-03:00", "Sun 03:00-04:00"], nights.Slots(new(2027, 3, 28), new(2027, 3, 28)).Select(Local));
        Assert.Equal(
            ["Sun 00:00-01:00", "Sun 01:00-01:00", "Sun 02:00-03:00", "Sun 03:00-04:00"],
            nights.Slots(new(2027, 10, 31), new(2027, 10, 31)).Select(Local));
    }

    [Fact]
    public void A_slot_running_into_the_missing_hour_is_left_out_so_that_none_overlap()
    {
        var nights = Mornings with { SlotMinutes = 45, Spans = [new(DayOfWeek.Sunday, new(0, 30), new(2, 45))] };

        Assert.Equal(["Sun 02:00-02:45"], nights.Slots(new(2027, 3, 28), new(2027, 3, 28)).Select(Local));
    }

    [Fact]
    public void The_calendar_s_last_day_is_no_trap() =>
        Assert.Equal(2, (Mornings with { Count = 2, EveryWeeks = 52 }).RuleDays(DateOnly.MaxValue).Count());

    [Fact]
    public void A_pattern_with_problems_makes_no_slots() =>
        Assert.Throws<InvalidOperationException>(() => (Mornings with { SlotMinutes = 0 }).Slots(Monday, Monday));

    private static IEnumerable<DateOnly> Days(WeeklyPattern pattern, DateOnly from, DateOnly to) =>
        pattern.Slots(from, to).Select(slot => slot.Date).Distinct();

    private static string Local(SlotTime slot) => FormattableString.Invariant(
        $"{slot.Date.DayOfWeek.ToString()[..3]} {UkTime.ToLocal(slot.StartUtc):HH:mm}-{UkTime.ToLocal(slot.EndUtc):HH:mm}");

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}
