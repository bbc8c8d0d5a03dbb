using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Notifications.Pages;

public sealed class HomePageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task It_shows_what_waits_for_the_worker(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 2");
        await app.TextAsync("Jordan", "can you call me");
        var booked = await BookedAsync(app);
        await app.MoveClockAsync(booked.Start.AddHours(-1));
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/staff");

        Assert.Equal(
            ["Your appointments today (1)", "Outcomes to log (0)", "Unread conversations (1)", "Notifications (1)"],
            page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Contains("Alex Jones: appointment booked", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(UkTimeText.Range(booked.Start, booked.End, Language.English), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var topics = page.QuerySelector("[data-live-topic]")!.GetAttribute("data-live-topic")!.Split(',');
        Assert.Equal(["planner", "inbox", "notices"], topics.Select(topic => topic.Split(':')[0]));
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task What_is_over_waits_for_its_outcome(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 1");
        await app.MoveClockAsync((await BookedAsync(app)).End.AddMinutes(1));
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/staff?handler=panels");

        Assert.Contains("Outcomes to log (1)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("h1"));
    }

    [Theory, BothDatabases]
    public async Task Nothing_there_is_said_in_words(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        var words = (await helen.PageAsync("/staff")).QuerySelector("main")!.TextContent;

        Assert.Contains("You have no appointments today.", words, StringComparison.Ordinal);
        Assert.Contains("You have logged every outcome.", words, StringComparison.Ordinal);
        Assert.Contains("You have read everything.", words, StringComparison.Ordinal);
        Assert.Contains("Nothing has happened yet.", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Everybody_begins_where_they_belong(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var stranger = app.Browser();
        using var ana = await app.SignInAsync("ana.silva");
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal("Sign in", (await stranger.PageAsync("/")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Hello Ana Silva", (await ana.PageAsync("/")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Sam Okafor", (await sam.PageAsync("/")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Page not found", (await ana.PageAsync("/staff")).QuerySelector("h1")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Business_time_moves_on_and_nobody_is_signed_out(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        app.JumpTo(app.Now.AddDays(3));

        Assert.Contains("Thursday 4 March 2027", (await sam.PageAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<AppointmentCard> BookedAsync(ConnectApp app) => app.AskAsync(async (Appointments appointments) =>
        Assert.Single(await appointments.UpcomingAsync(DemoCast.Alex, Actor.Service, CancellationToken.None)));
}
