using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Booking;

/// <summary>A worker and the person change one appointment in the same moment: the second finds what the first left, and nothing is left over.</summary>
public sealed class ChangingAtOnceTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor AlexByText = Actor.ByText(DemoCast.Alex);
    private static readonly string[] Days = ["02", "03", "04", "05", "08", "09", "10", "11", "12", "15", "16", "17"];

    [Theory, BothDatabases]
    public Task A_move_by_the_worker_and_a_cancellation_by_text(DatabaseKind database) =>
        AssertWholeAsync(database, (app, id, _) => app.Bookings.CancelAsync(id, AlexByText));

    [Theory, BothDatabases]
    public Task A_move_by_the_worker_and_a_move_by_text(DatabaseKind database) =>
        AssertWholeAsync(database, (app, id, day) => app.Bookings.MoveAsync(id, DemoCast.Sam, $"2027-03-{day} 15:00", AlexByText));

    [Theory, BothDatabases]
    public Task A_move_by_the_worker_and_NOT_ME(DatabaseKind database) =>
        AssertWholeAsync(database, (app, _, _) => app.Bookings.NotMeAsync(DemoCast.Alex));

    private async Task AssertWholeAsync<T>(DatabaseKind database, Func<ConnectApp, AppointmentId, string, Task<T>> byText)
    {
        await using var app = await apps.NewAsync(database);
        foreach (var day in Days)
        {
            var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, $"2027-03-{day} 09:00");
            var worker = Task.Run(() => app.Bookings.MoveAsync(id, DemoCast.Sam, $"2027-03-{day} 11:00", Actor.Of(DemoCast.Sam)));
            await Task.WhenAll(worker, Task.Run(() => byText(app, id, day)));
        }

        // What was kept in case it was not the person is free again by then.
        await app.MoveClockAsync(ChangesByText.Restorable + TimeSpan.FromMinutes(1));
        var booked = await app.AskAsync((ConnectDb db) => db.Set<Appointment>().Where(a => a.State == AppointmentState.Booked).OrderBy(a => a.Start).ToListAsync());
        var taken = await app.AskAsync((ConnectDb db) => db.Set<Slot>().Where(s => s.State == SlotState.Taken || s.State == SlotState.Held).Select(s => s.Id).ToListAsync());
        var diary = await app.AskAsync((ConnectDb db) => db.Set<DiaryEntry>().Where(e => e.Kind == DiaryKind.Appointment).ToListAsync());
        Assert.Equal(booked.Select(a => a.Slot.Value).Order(), taken.Select(slot => slot.Value).Order());
        foreach (var owner in new[] { DemoCast.Sam, DemoCast.Alex })
            Assert.Equal(booked.Select(a => (a.Id.Value, a.Start)).Order(), diary.Where(e => e.Owner == owner).Select(e => (e.About, e.Start)).Order());
        Assert.Empty(app.Log.Errors);
    }
}
