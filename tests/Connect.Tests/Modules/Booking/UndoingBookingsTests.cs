using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Booking;

/// <summary>Whoever can forge a number can book for somebody. NOT ME undoes that too.</summary>
public sealed class UndoingBookingsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task NOT_ME_after_a_booking_by_text_leaves_the_same_as_if_nothing_had_been_booked(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var before = (await Traces.OfAsync(app)).ToString();
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");

        Assert.True((await app.Bookings.NotMeAsync(DemoCast.Alex)).Succeeded);

        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());
        Assert.Contains(await app.Given.TimesAsync(DemoCast.Sam, 200), time => time.Start == Local.Utc("2027-03-12 14:00"));
        Assert.Equal(BookingProblems.NothingToRestore, (await app.Bookings.NotMeAsync(DemoCast.Alex)).Problem);
    }

    [Theory, BothDatabases]
    public async Task Cancelled_and_booked_again_by_somebody_else_the_time_is_kept_until_both_are_undone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.MoveClockAsync(TimeSpan.FromMinutes(45));
        await app.Bookings.CancelAsync(id, Actor.ByText(DemoCast.Alex));
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");

        Assert.True((await app.Bookings.NotMeAsync(DemoCast.Alex)).Succeeded);
        Assert.Equal(BookingProblems.SlotTaken, (await app.Bookings.TryBookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-12 14:00", Actor.ByText(DemoCast.Jordan))).Problem);

        Assert.Equal(id, (await app.Bookings.NotMeAsync(DemoCast.Alex)).Value);
    }

    [Theory, BothDatabases]
    public async Task That_it_was_undone_is_in_the_audit(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var before = (await app.AuditAsync()).Count;

        await app.Bookings.NotMeAsync(DemoCast.Alex);

        Assert.Contains((await app.AuditAsync()).Skip(before).SelectMany(audit => audit.Read()), act => act.Kind == AuditKind.Alteration && act.People.Contains(DemoCast.Alex.Value));
    }

    [Theory, BothDatabases]
    public async Task What_was_undone_sends_nothing_later(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.Bookings.NotMeAsync(DemoCast.Alex);

        await app.MoveClockAsync(Local.Utc("2027-03-20 09:00"));

        Assert.Equal(["2027-03-01 09:00 Connect: you are booked", "2027-03-01 09:00 Connect: thank you for "], await app.GotAsync("Alex", 23));
    }

    [Theory, BothDatabases]
    public async Task After_half_an_hour_it_is_too_late(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var booked = (await Traces.OfAsync(app)).ToString();
        await app.MoveClockAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(BookingProblems.NothingToRestore, (await app.Bookings.NotMeAsync(DemoCast.Alex)).Problem);
        Assert.Equal(booked, (await Traces.OfAsync(app)).ToString());
    }

    [Theory, BothDatabases]
    public async Task What_staff_booked_or_arranged_since_stays(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var sam = Actor.Of(DemoCast.Sam);
        await app.Bookings.TryBookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-11 14:00", sam);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", sam);
        var before = (await Traces.OfAsync(app)).ToString();

        foreach (var person in new[] { DemoCast.Alex, DemoCast.Jordan })
            Assert.Equal(BookingProblems.NothingToRestore, (await app.Bookings.NotMeAsync(person)).Problem);

        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());
    }

    [Theory, BothDatabases]
    public async Task What_has_begun_stays(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.MoveClockAsync(Local.Utc("2027-03-12 13:45"));
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.MoveClockAsync(TimeSpan.FromMinutes(20));

        Assert.Equal(BookingProblems.NothingToRestore, (await app.Bookings.NotMeAsync(DemoCast.Alex)).Problem);
        Assert.Contains("2027-03-12 14:00 Sam Taken", (await Traces.OfAsync(app)).Times);
    }
}
