using Connect.Modules.Planner;

namespace Connect.Tests.Modules.Planner;

public class PatternProblemsTests
{
    private static readonly DaySpan MondayMorning = new(DayOfWeek.Monday, new(9, 0), new(12, 0));

    private static readonly WeeklyPattern Good = new() { FirstDate = new(2027, 3, 1), Spans = [MondayMorning], SlotMinutes = 60 };

    public static TheoryData<string, WeeklyPattern> Mistakes => new()
    {
        { "The number of weeks between must be between 1 and 52", Good with { EveryWeeks = 0 } },
        { "The number of weeks between must be between 1 and 52", Good with { EveryWeeks = 53 } },
        { "The last date must be the same as or after the first date", Good with { Until = new(2027, 2, 28) } },
        { "The number of days must be between 1 and 366", Good with { Count = 0 } },
        { "The number of days must be between 1 and 366", Good with { Count = 367 } },
        { "Choose a last date or a number of days, not both", Good with { Count = 3, Until = new(2027, 4, 1) } },
        { "Add at least one day and time", Good with { Spans = [] } },
        { "On Monday, the end time must be after 12:00", Good with { Spans = [MondayMorning, new(DayOfWeek.Monday, new(12, 0), new(12, 0))] } },
        { "On Monday, the end time must be after 17:00", Good with { Spans = [new(DayOfWeek.Monday, new(17, 0), new(9, 0))] } },
        { "On Monday, the times must not overlap", Good with { Spans = [MondayMorning, new(DayOfWeek.Monday, new(11, 0), new(13, 0))] } },
        { "On 2 March 2027, the end time must be after 12:00", Good with { AddedDays = [new(new(2027, 3, 2), new(12, 0), new(10, 0))] } },
        { "The length of an appointment must be between 5 minutes and 8 hours", Good with { SlotMinutes = 0 } },
        { "The length of an appointment must be between 5 minutes and 8 hours", Good with { SlotMinutes = 481 } },
        { "The length of an appointment must fit into at least one of the times", Good with { SlotMinutes = 181 } },
        { "The gap between appointments must be between 0 minutes and 4 hours", Good with { MinutesBetween = -1 } },
        { "The gap between appointments must be between 0 minutes and 4 hours", Good with { MinutesBetween = 241 } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_is_named_alone(string problem, WeeklyPattern pattern) => Assert.Equal([problem], pattern.Problems());

    [Fact]
    public void A_good_pattern_has_none() => Assert.Empty(Good.Problems());

    [Fact]
    public void Times_that_touch_do_not_overlap() =>
        Assert.Empty((Good with { Spans = [MondayMorning, new(DayOfWeek.Monday, new(12, 0), new(13, 0))] }).Problems());

    [Fact]
    public void The_same_time_on_two_days_does_not_overlap() =>
        Assert.Empty((Good with { Spans = [MondayMorning, MondayMorning with { Day = DayOfWeek.Friday }] }).Problems());

    [Fact]
    public void A_slot_that_fits_one_time_only_is_good() =>
        Assert.Empty((Good with { Spans = [MondayMorning, new(DayOfWeek.Friday, new(9, 0), new(9, 30))] }).Problems());

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(3, (Good with { EveryWeeks = 0, SlotMinutes = 0, MinutesBetween = -1 }).Problems().Count);
}
