using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform.Time;

namespace Connect.Tests.Demo;

public sealed class DemoCastTimesTests
{
    [Fact]
    public void A_dozen_times_can_be_booked_in_the_next_seven_days_whenever_the_demonstration_starts()
    {
        for (var start = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc); start.Year < 2030; start = start.AddHours(3))
        {
            var soonest = start.AddHours(DemoCastTimes.Rules.MinimumNoticeHours);
            var times = MakeSlots.Times(Offered(UkTime.LocalDate(start)), UkTime.LocalDate(start));

            var bookable = times.TakeWhile(time => time.StartUtc <= start.AddDays(7)).Count(time => time.StartUtc >= soonest);

            Assert.True(bookable >= 12, $"Only {bookable} times when it starts at {start:u}.");
        }
    }

    private static Availability Offered(DateOnly today) => new()
    {
        Id = AvailabilityId.New(),
        Worker = DemoCast.Sam,
        Pattern = DemoCastTimes.Weekly(today),
        Rules = DemoCastTimes.Rules,
        Place = "the Bridge Street office",
        Kind = MeetingKind.Office,
    };
}
