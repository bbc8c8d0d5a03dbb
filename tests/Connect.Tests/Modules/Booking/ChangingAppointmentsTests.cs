using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Booking;

/// <summary>Moving and cancelling undo what the booking did, all of it and nothing else.</summary>
public sealed class ChangingAppointmentsTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Sam = Actor.Of(DemoCast.Sam);
    private static readonly Actor AlexByText = Actor.ByText(DemoCast.Alex);

    [Theory, BothDatabases]
    public async Task Cancelling_undoes_exactly_what_booking_did(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-12 15:00");
        var before = await Traces.OfAsync(app);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");

        var cancelled = await app.Bookings.CancelAsync(id, Sam);

        Assert.True(cancelled.Succeeded);
        var after = await Traces.OfAsync(app);
        Assert.True(before.Same(after), $"{before}\nbecame\n{after}");
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_appointment_sends_nothing_later(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.MoveClockAsync(Local.Utc("2027-03-06 09:00"));
        await app.Bookings.CancelAsync(id, AlexByText);
        await app.SettleAsync();
        var got = (await app.PhoneAsync("Alex")).Count;

        await app.MoveClockAsync(Local.Utc("2027-04-20 09:00"));

        Assert.Equal(3, got);
        Assert.Equal(got, (await app.PhoneAsync("Alex")).Count);
    }

    [Theory, BothDatabases]
    public async Task Moving_leaves_the_same_as_booking_there_at_first(DatabaseKind database)
    {
        await using var moved = await apps.NewAsync(database);
        await using var straight = await apps.NewAsync(database);

        var id = await moved.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await moved.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", Sam);
        await straight.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-16 09:00");

        Assert.Equal((await Traces.OfAsync(straight)).ToString(), (await Traces.OfAsync(moved)).ToString());
    }

    [Theory, BothDatabases]
    public async Task A_moved_appointment_reminds_of_its_new_time_only(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 14:00");
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-05 09:00", AlexByText);

        await app.MoveClockAsync(Local.Utc("2027-03-08 09:00"));

        Assert.Equal(
            ["2027-03-01 09:00 Connect: you are booked", "2027-03-01 09:00 Connect: you are now bo",
             "2027-03-04 10:00 Connect: reminder. You ", "2027-03-05 09:30 Connect: how was it wit"],
            await app.GotAsync("Alex", 23));
    }

    [Theory, BothDatabases]
    public async Task A_time_given_up_by_text_is_kept_half_an_hour_and_then_everybody_s(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 14:00");
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-05 09:00", AlexByText);

        Assert.Contains("2027-03-04 14:00 Sam Held for Alex", (await Traces.OfAsync(app)).Times);
        Assert.Equal(BookingProblems.SlotTaken, (await BookOldAsync(app)).Problem);
        await app.MoveClockAsync(Local.Utc("2027-03-01 09:30"));

        Assert.Equal(["2027-03-05 09:00 Sam Taken"], (await Traces.OfAsync(app)).Times);
        Assert.True((await BookOldAsync(app)).Succeeded);

        static Task<Outcome<AppointmentId>> BookOldAsync(ConnectApp app) =>
            app.Bookings.TryBookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-04 14:00", Actor.ByText(DemoCast.Jordan));
    }

    [Theory, BothDatabases]
    public async Task Nobody_takes_a_time_that_overlaps_one_kept_for_somebody(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Given.OfferAsync(DemoCast.Sam, new SlotRules { DayLimit = 1 }, Local.Wall("2027-03-06 10:00"), Local.Wall("2027-03-06 12:00"));
        await app.Given.OfferAsync(DemoCast.Sam, Local.Wall("2027-03-06 10:15"));
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-06 10:00");
        var before = (await Traces.OfAsync(app)).ToString();
        await app.Bookings.CancelAsync(id, AlexByText);

        foreach (var other in new[] { "2027-03-06 10:15", "2027-03-06 12:00" })
        {
            Assert.DoesNotContain(await app.Given.TimesAsync(DemoCast.Sam), time => time.Start == Local.Utc(other));
            Assert.Equal(BookingProblems.SlotTaken, (await app.Bookings.TryBookAsync(DemoCast.Jordan, DemoCast.Sam, other, Actor.ByText(DemoCast.Jordan))).Problem);
        }

        Assert.True((await app.Bookings.NotMeAsync(DemoCast.Alex)).Succeeded);
        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());
    }

    [Theory, BothDatabases]
    public async Task NOT_ME_leaves_the_same_as_if_nothing_had_been_changed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var before = (await Traces.OfAsync(app)).ToString();

        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", AlexByText);
        await app.Bookings.NotMeAsync(DemoCast.Alex);
        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());

        await app.Bookings.CancelAsync(id, AlexByText);
        await app.Bookings.NotMeAsync(DemoCast.Alex);
        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());
    }

    [Theory, BothDatabases]
    public async Task Each_NOT_ME_goes_one_change_back(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var nothing = (await Traces.OfAsync(app)).ToString();
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var before = (await Traces.OfAsync(app)).ToString();
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", AlexByText);
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-17 09:00", AlexByText);

        await app.Bookings.NotMeAsync(DemoCast.Alex);
        await app.Bookings.NotMeAsync(DemoCast.Alex);

        Assert.Equal(before, (await Traces.OfAsync(app)).ToString());
        await app.Bookings.NotMeAsync(DemoCast.Alex);
        Assert.Equal(nothing, (await Traces.OfAsync(app)).ToString());
        Assert.Equal(BookingProblems.NothingToRestore, (await app.Bookings.NotMeAsync(DemoCast.Alex)).Problem);
    }

    [Theory, BothDatabases]
    public async Task What_staff_arranged_since_is_not_undone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", AlexByText);
        await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-17 09:00", Sam);
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-16 09:00");

        var restored = await app.Bookings.NotMeAsync(DemoCast.Alex);

        Assert.Equal(BookingProblems.NothingToRestore, restored.Problem);
        Assert.Equal(
            ["2027-03-12 14:00 Sam Held for Alex", "2027-03-16 09:00 Sam Taken", "2027-03-17 09:00 Sam Taken"], (await Traces.OfAsync(app)).Times);
    }

    [Theory, BothDatabases]
    public async Task Nobody_changes_an_appointment_of_somebody_they_do_not_see(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var before = await Traces.OfAsync(app);

        foreach (var stranger in new[] { Actor.Of(DemoCast.Nia), Actor.Of(DemoCast.Ana), Actor.Of(DemoCast.Tom), Actor.Of(DemoCast.Jordan), Actor.ByText(DemoCast.Jordan) })
        {
            Assert.Equal(BookingProblems.NotFound, (await app.Bookings.CancelAsync(id, stranger)).Problem);
            Assert.Equal(BookingProblems.NotFound, (await app.Bookings.MoveAsync(id, DemoCast.Sam, "2027-03-16 09:00", stranger)).Problem);
        }

        Assert.True(before.Same(await Traces.OfAsync(app)));
    }
}
