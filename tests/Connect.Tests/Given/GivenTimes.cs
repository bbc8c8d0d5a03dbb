using Connect.Demo;
using Connect.Modules.Planner;

namespace Connect.Tests.Given;

/// <summary>The times that the cast offers in tests: three in the morning and three in the afternoon of every working day, at no notice.</summary>
internal static class GivenTimes
{
    public static Task OfferAsync(IServiceProvider services) =>
        DemoCastTimes.OfferAsync(services, Weekly, new SlotRules { FurthestAheadDays = 28 }, CancellationToken.None);

    private static WeeklyPattern Weekly(DateOnly today) => new()
    {
        FirstDate = today,
        SlotMinutes = 30,
        MinutesBetween = 30,
        Spans =
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.SelectMany(day => new[]
            {
                new DaySpan(day, new(9, 0), new(12, 0)), new DaySpan(day, new(14, 0), new(16, 30)),
            }),
        ],
        SkipBankHolidays = true,
    };
}
