using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Given;

/// <summary>
/// What the cast's officers offer in tests, in place of what the demonstration shows: on weekdays half an hour at 9, 10, 11, 2, 3 and 4,
/// four weeks ahead and without notice.
/// </summary>
internal static class CastTimes
{
    public static async Task OfferAsync(ConnectDb db, IServiceProvider services)
    {
        await db.Set<Slot>().ExecuteDeleteAsync();
        await db.Set<Availability>().ExecuteDeleteAsync();
        var (offer, today) = (services.GetRequiredService<OfferTimes>(), UkTime.Today(services.GetRequiredService<TimeProvider>()));
        foreach (var (worker, place) in new[]
        {
            (DemoCast.Sam, "the Bridge Street office"), (DemoCast.Priya, "the Bridge Street office"),
            (DemoCast.Leo, "the Bridge Street office"), (DemoCast.Nia, "the Harbour Road office"),
        })
            await offer.RunAsync(
                null, Weekly(today), new SlotRules { FurthestAheadDays = 28 }, place, MeetingKind.Office, Actor.Of(worker), CancellationToken.None);
        await services.GetRequiredService<ConnectDb>().SaveChangesAsync();
    }

    private static WeeklyPattern Weekly(DateOnly today) => new()
    {
        FirstDate = today,
        SlotMinutes = 30,
        MinutesBetween = 30,
        Spans =
        [
            .. Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).SelectMany(day => new[]
            {
                new DaySpan(day, new(9, 0), new(12, 0)), new DaySpan(day, new(14, 0), new(16, 30)),
            }),
        ],
        SkipBankHolidays = true,
    };
}
