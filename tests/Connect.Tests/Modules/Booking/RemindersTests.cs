using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Ratings;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Booking;

/// <summary>Reminders and feedback requests as phones get them, whatever happens to the service and the network meanwhile.</summary>
public sealed class RemindersTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Booked_over_eight_days_ahead_there_are_two(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-10 09:00");
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-09 09:00");

        await app.MoveClockAsync(Local.Utc("2027-03-11 09:00"));

        Assert.Equal(
            ["2027-03-03 09:00 Connect: reminder.", "2027-03-08 10:00 Connect: reminder.", "2027-03-09 09:30 Connect: how was i",
             "2027-03-09 10:00 Connect: reminder.", "2027-03-10 09:30 Connect: how was i"],
            (await app.GotAsync("Alex")).Skip(2));
    }

    [Theory, BothDatabases]
    public async Task Once_it_has_begun_nothing_reminds_of_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 09:00");
        await app.SettleAsync();

        // The service was down from before the reminder until the appointment.
        app.JumpTo(Local.Utc("2027-03-04 09:05"));
        await app.SettleAsync();

        Assert.Single(await app.PhoneAsync("Alex"));
    }

    [Theory, BothDatabases]
    public async Task A_reminder_that_the_network_did_not_take_in_time_is_dropped_and_says_why(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-04 09:00");
        await app.MoveClockAsync(Local.Utc("2027-03-03 09:59"));
        app.Phones.GoDown();
        await app.MoveClockAsync(Local.Utc("2027-03-04 08:30"));
        app.Phones.Work();

        await app.MoveClockAsync(Local.Utc("2027-03-04 10:00"));

        Assert.Equal(["2027-03-01 09:00 Connect: you are b", "2027-03-04 09:30 Connect: how was i"], await app.GotAsync("Alex"));
        var reminder = await app.AskAsync((ConnectDb db) => db.Set<OutgoingText>().SingleAsync(text => text.Body.Contains("reminder")));
        Assert.Equal((TextState.Dropped, "Its time had passed."), (reminder.State, reminder.Reason));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_asked_how_it_was_at_night(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Given.OfferAsync(DemoCast.Sam, Local.Wall("2027-03-02 19:45"), Local.Wall("2027-03-03 07:00"));
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-02 19:45");
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-03 07:00");

        await app.MoveClockAsync(Local.Utc("2027-03-02 22:00"));
        await app.TextAsync("Alex", "next");
        await app.MoveClockAsync(Local.Utc("2027-03-04 12:00"));

        // An answer is given at night, and does not wait behind what waits for the morning.
        Assert.Equal(["2027-03-01 17:30 Connect: reminder.", "2027-03-02 22:00 Connect: you have ", "2027-03-03 08:00 Connect: how was i"], (await app.GotAsync("Alex")).Skip(1));
        Assert.Equal(["2027-03-02 10:00 Connect: reminder.", "2027-03-03 08:00 Connect: how was i"], (await app.GotAsync("Jordan")).Skip(1));
    }

    [Theory, BothDatabases]
    public async Task A_number_in_the_morning_answers_what_came_in_the_morning_and_not_the_list_of_the_night(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Given.OfferAsync(DemoCast.Sam, Local.Wall("2027-03-02 20:00"));
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-02 20:00");
        await app.MoveClockAsync(Local.Utc("2027-03-02 21:00"));
        await app.TextAsync("Alex", "book");
        await app.MoveClockAsync(Local.Utc("2027-03-03 08:30"));

        await app.TextAsync("Alex", "5");

        Assert.StartsWith("2027-03-03 08:00 Connect: how was i", (await app.GotAsync("Alex"))[^2], StringComparison.Ordinal);
        Assert.Equal(5, (await app.AskAsync((ConnectDb db) => db.Set<Rating>().SingleAsync())).Score);
        Assert.Single(await app.AskAsync((ConnectDb db) => db.Set<Appointment>().ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task Who_did_not_come_is_not_asked_how_it_was(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Given.OfferAsync(DemoCast.Sam, Local.Wall("2027-03-01 10:00").AddMinutes(30));
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-01 10:30");
        await app.MoveClockAsync(Local.Utc("2027-03-01 10:45"));

        await app.DoAsync((LogOutcome op) => op.RunAsync(id, AttendanceOutcome.FailedToAttend, Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.MoveClockAsync(Local.Utc("2027-03-02 10:00"));

        Assert.Single(await app.PhoneAsync("Alex"));
    }

    [Theory]
    [BothDatabases("2027-03-01 09:00", "2027-03-27", "2027-03-28", "2027-03-29")]
    [BothDatabases("2027-10-04 09:00", "2027-10-30", "2027-10-31", "2027-11-01")]
    public async Task Around_a_clock_change_everything_keeps_its_hour_on_the_wall(DatabaseKind database, string from, string before, string day, string after)
    {
        await using var app = await apps.NewAsync(database, new() { Start = Local.Utc(from) });
        var people = new[] { ("Alex", DemoCast.Alex, before), ("Jordan", DemoCast.Jordan, day), ("Casey", DemoCast.Casey, after) };
        await app.Given.OfferAsync(DemoCast.Sam, [.. people.Select(person => Local.Wall($"{person.Item3} 11:15"))]);
        foreach (var (_, person, date) in people) await app.Bookings.BookAsync(person, DemoCast.Sam, $"{date} 11:15");

        await app.MoveClockAsync(Local.Utc($"{after} 18:00"));

        foreach (var (name, _, date) in people)
        {
            Assert.Equal(
                [$"{Before(date, 7)} 11:15 Connect: reminder.", $"{Before(date, 1)} 10:00 Connect: reminder.", $"{date} 11:45 Connect: how was i"],
                (await app.GotAsync(name)).Skip(1));
            Assert.All((await app.PhoneAsync(name)).Take(3), text => Assert.Contains("11:15am", text.Body, StringComparison.Ordinal));
        }

        static string Before(string date, int days) => Local.Wall($"{date} 00:00").AddDays(-days).ToString("yyyy-MM-dd", null);
    }
}
