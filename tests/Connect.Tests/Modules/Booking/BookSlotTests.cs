using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Notifications;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Booking;

public sealed class BookSlotTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_booking_takes_the_time_enters_both_planners_and_tells_everybody(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.SettleAsync();

        var traces = await Traces.OfAsync(app);
        Assert.Equal(["2027-03-12 14:00 Sam Taken"], traces.Times);
        Assert.Equal(["2027-03-12 14:00 Alex with Sam", "2027-03-12 14:00 Sam with Alex"], traces.Planners);
        Assert.Equal(["2027-03-05 14:00 booking.reminder", "2027-03-11 10:00 booking.reminder", "2027-03-12 14:30 booking.feedback"], traces.Due);
        Assert.Equal(["2027-03-01 09:00 Connect: you are booked"], await app.GotAsync("Alex", 23));
        Assert.Equal(["Appointment booked"], await NoticesAsync(app, DemoCast.Sam));
        Assert.Equal([("appointment.booked", ActorKind.ByText)], await JournalAsync(app, DemoCast.Alex));
    }

    [Theory, BothDatabases]
    public async Task If_the_last_of_it_fails_nothing_of_it_is_left(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (before, slot) = (await Traces.OfAsync(app), await app.Bookings.SlotAsync(DemoCast.Sam, "2027-03-02 10:00"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.DoAsync(async (BookSlot op) =>
        {
            await op.RunAsync(slot, DemoCast.Alex, Actor.ByText(DemoCast.Alex), CancellationToken.None);
            throw new InvalidOperationException("The test stops it here.");
        }));
        await app.SettleAsync();

        Assert.True(before.Same(await Traces.OfAsync(app)));
        Assert.Empty(await JournalAsync(app, DemoCast.Alex));
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<OutgoingText>().CountAsync()));
        Assert.Empty(app.Phones.Texts);
    }

    [Fact]
    public async Task On_PostgreSQL_every_row_of_it_bears_the_same_transaction()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);

        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");

        var recurring = await app.AskAsync((IEnumerable<Recurrence> works) => Task.FromResult(works.Select(work => work.Kind).ToArray()));
        var transactions = await app.AskAsync((ConnectDb db) => db.Database.SqlQueryRaw<string>("""
            select xmin::text as "Value" from appointments union select xmin::text from slots where state = 'Taken'
            union select xmin::text from diary_entries union select xmin::text from outgoing_texts union select xmin::text from messages
            union select xmin::text from due_rows where not kind = any({0}) union select xmin::text from journal_entries where kind like 'appointment.%'
            """, [recurring]).ToListAsync());
        Assert.Single(transactions);
    }

    [Theory, BothDatabases]
    public async Task A_taken_time_is_refused_and_leaves_nothing(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-02 10:00");
        var before = await Traces.OfAsync(app);

        var second = await app.Bookings.TryBookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-02 10:00", Actor.ByText(DemoCast.Jordan));

        Assert.Equal(BookingProblems.SlotTaken, second.Problem);
        Assert.True(before.Same(await Traces.OfAsync(app)));
        Assert.Empty(await JournalAsync(app, DemoCast.Jordan));
    }

    [Theory, BothDatabases]
    public async Task A_worker_books_only_for_people_they_see(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        var refused = await app.Bookings.TryBookAsync(DemoCast.Morgan, DemoCast.Sam, "2027-03-02 11:00", Actor.Of(DemoCast.Sam));
        var booked = await app.Bookings.TryBookAsync(DemoCast.Casey, DemoCast.Sam, "2027-03-02 11:00", Actor.Of(DemoCast.Sam));

        Assert.Equal(BookingProblems.NotFound, refused.Problem);
        Assert.True(booked.Succeeded);
    }

    [Theory, BothDatabases]
    public async Task Who_booked_it_themselves_gets_no_notice(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        await app.Bookings.TryBookAsync(DemoCast.Casey, DemoCast.Sam, "2027-03-02 14:00", Actor.Of(DemoCast.Sam));
        await app.Bookings.TryBookAsync(DemoCast.Casey, DemoCast.Sam, "2027-03-02 15:00", Actor.Of(DemoCast.Helen));
        await app.SettleAsync();

        Assert.Single(await NoticesAsync(app, DemoCast.Sam));
    }

    private static async Task<List<string>> NoticesAsync(ConnectApp app, PersonId worker) =>
        [.. (await app.AskAsync((Notices notices) => notices.PageAsync(before: null, Actor.Of(worker), CancellationToken.None))).Rows.Select(card => card.Line.Title)];

    private static async Task<List<(string, ActorKind)>> JournalAsync(ConnectApp app, PersonId person) =>
        [.. (await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().Where(entry => entry.Person == person).OrderBy(entry => entry.Seq).ToListAsync()))
            .Select(entry => (entry.Kind, entry.ActorKind))];
}
