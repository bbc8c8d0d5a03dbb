using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.TimeZones;

namespace Connect.Tests.Modules.Planner;

/// <summary>What is offered and booked about each clock change to come, as the databases keep it; reckoned by an independent zone database.</summary>
public sealed class ClockChangesTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly IReadOnlyList<DateOnly> Changes = [.. Enumerable.Range(2027, 10).SelectMany(year => new[] { LastSunday(year, 3), LastSunday(year, 10) })];

    private static readonly int[] Hours = [0, 1, 2, 3, 9];

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, BothDatabases]
    public async Task About_all_twenty_changes_until_2036_times_and_appointments_keep_the_hour_on_the_wall(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var worker = await app.Given.WorkerAsync("Lou");
        var person = await app.Given.ServiceUserAsync("Wren", worker);

        Assert.Equal(20, Changes.Count);
        foreach (var change in Changes)
        {
            app.JumpTo(change.AddDays(-3).ToDateTime(new(12, 0), DateTimeKind.Utc));
            Assert.True((await app.OfferAsync(worker, DayAndNight(change), new() { FurthestAheadDays = 4, BufferBefore = 0, BufferAfter = 0 })).Succeeded);
            await KeptAsync(app, worker, change, last: 1);
            var booked = await BookAsync(app, worker, person, change);

            // The night after makes the next days' times, on the other side of the change, and leaves what is there as it is.
            app.JumpTo(change.AddDays(1).ToDateTime(new(4, 0), DateTimeKind.Utc));
            await app.SettleAsync();
            await KeptAsync(app, worker, change, last: 5);
            Assert.Equal(booked, await app.AskAsync((ConnectDb db) => db.Set<Appointment>().Where(one => booked.Select(b => b.Id).Contains(one.Id)).OrderBy(one => one.Start)
                .Select(one => new Kept(one.Id, one.Start, one.End)).ToListAsync()));
        }
    }

    private sealed record Kept(AppointmentId Id, DateTime Start, DateTime End);

    private static WeeklyPattern DayAndNight(DateOnly change) => new()
    {
        FirstDate = change.AddDays(-2),
        Until = change.AddDays(10),
        SlotMinutes = 60,
        Spans = [.. Enum.GetValues<DayOfWeek>().SelectMany(day => new[] { new DaySpan(day, new(0, 0), new(4, 0)), new DaySpan(day, new(9, 0), new(10, 0)) })],
    };

    // From two days before the change: in the missing hour there is none, and of the doubled hour the first.
    private static async Task KeptAsync(ConnectApp app, PersonId worker, DateOnly change, int last)
    {
        var expected = from day in Enumerable.Range(-2, last + 3)
                       let date = change.AddDays(day)
                       from hour in Hours
                       where !(change.Month == 3 && day == 0 && hour == 1)
                       select (date, Instant(date, hour), Instant(date, hour) + Hour);
        var (from, to) = (change.AddDays(-2), change.AddDays(last));
        var slots = await app.AskAsync((ConnectDb db) => db.Set<Slot>().Where(slot => slot.Worker == worker && slot.Date >= from && slot.Date <= to).OrderBy(slot => slot.Start).ToListAsync());

        Assert.Equal(expected, slots.Select(slot => (slot.Date, slot.Start, slot.End)));
        Assert.All(slots, slot => Assert.Equal(slot.Date, UkTime.LocalDate(slot.Start)));
    }

    // Up to the missing hour, in the doubled one, right after either, and on the morning of the next day.
    private static async Task<IReadOnlyList<Kept>> BookAsync(ConnectApp app, PersonId worker, PersonId person, DateOnly change)
    {
        (DateOnly Date, int Hour)[] wanted = [(change, change.Month == 3 ? 0 : 1), (change, 2), (change.AddDays(1), 9)];
        var booked = new List<Kept>();
        foreach (var start in wanted.Select(wall => Instant(wall.Date, wall.Hour)))
        {
            var slot = await app.AskAsync((ConnectDb db) => db.Set<Slot>().SingleAsync(one => one.Worker == worker && one.Start == start));
            var appointment = await app.BookAsync(slot.Id, person, worker);
            Assert.True(appointment.Succeeded, $"{start:o}: {appointment.Problem}");
            booked.Add(new(appointment.Value, start, start + Hour));
        }

        return booked;
    }

    private static DateTime Instant(DateOnly date, int hour) =>
        London.ResolveLocal(new LocalDateTime(date.Year, date.Month, date.Day, hour, 0), Resolvers.LenientResolver).ToDateTimeUtc();

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
