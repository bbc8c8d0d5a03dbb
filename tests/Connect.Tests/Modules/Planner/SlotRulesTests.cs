using Connect.Modules.Planner;

namespace Connect.Tests.Modules.Planner;

public class SlotRulesTests
{
    public static TheoryData<SlotRules, string> Mistakes => new()
    {
        { new() { BufferBefore = -1 }, "The time kept free before must be between 0 and 240 minutes" },
        { new() { BufferAfter = 241 }, "The time kept free after must be between 0 and 240 minutes" },
        { new() { MinimumNoticeHours = 721 }, "The notice must be between 0 and 720 hours" },
        { new() { FurthestAheadDays = 0 }, "The number of days ahead must be between 1 and 395" },
        { new() { FurthestAheadDays = 396 }, "The number of days ahead must be between 1 and 395" },
        { new() { DayLimit = 0 }, "The most appointments a day must be between 1 and 50" },
        { new() { DayLimit = 51 }, "The most appointments a day must be between 1 and 50" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_is_named_alone(SlotRules rules, string problem) => Assert.Equal([problem], rules.Problems());

    [Fact]
    public void Rules_at_their_bounds_are_good() =>
        Assert.Empty(new SlotRules { BufferBefore = 240, BufferAfter = 240, MinimumNoticeHours = 720, FurthestAheadDays = 395, DayLimit = 50 }.Problems());
}
