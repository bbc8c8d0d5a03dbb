using Connect.Demo;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Settings;

/// <summary>What waited while the gateway was down comes in order, but wakes nobody and tells of nothing that is over.</summary>
public sealed class LateTextsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task After_an_outage_that_ends_at_night_what_was_asked_for_comes_in_the_morning_and_what_is_over_does_not(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        app.Phones.GoDown();
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-01 10:00");
        await app.TextAsync("Alex", "book");
        await app.MoveClockAsync(Local.Utc("2027-03-02 02:30"));

        app.Phones.Work();
        await app.MoveClockAsync(Local.Utc("2027-03-02 07:59"));
        Assert.Empty(await app.GotAsync("Alex"));

        await app.MoveClockAsync(Local.Utc("2027-03-02 12:30"));
        var got = await app.GotAsync("Alex", 15);
        Assert.Contains("2027-03-02 08:00 Connect: to see", got);
        Assert.DoesNotContain(got, text => text.Contains("you are", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Who_asks_at_night_is_answered_at_once(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.MoveClockAsync(Local.Utc("2027-03-02 02:30"));

        await app.TextAsync("Alex", "book");

        Assert.Equal(["2027-03-02 02:30 Connect: to see"], await app.GotAsync("Alex", 15));
    }
}
