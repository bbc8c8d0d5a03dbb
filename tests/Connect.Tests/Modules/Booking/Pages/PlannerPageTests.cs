using System.Net;
using AngleSharp.Dom;
using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Booking.Pages;

public sealed class PlannerPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_week_shows_who_comes_when_and_where_with_a_link(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Abel");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"/planner?from={booked.Start:yyyy-MM-dd}");

        var item = page.QuerySelector($".connect-week a[href='{booked.Path}']")!.ParentElement!;
        Assert.Contains("Abel Given", item.TextContent, StringComparison.Ordinal);
        Assert.Contains(booked.Range, item.TextContent, StringComparison.Ordinal);
        Assert.Contains("the Bridge Street office", item.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_list_comes_before_the_table_so_that_a_phone_has_it_first(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/planner?view=week&from=2027-03-08");

        var (list, table) = (page.QuerySelector(".connect-planner-narrow")!, page.QuerySelector(".connect-planner-wide table")!);
        Assert.True(list.CompareDocumentPosition(table).HasFlag(DocumentPositions.Following));
        Assert.Equal(list.QuerySelectorAll("a").Length, table.QuerySelectorAll("a").Length);
    }

    [Theory]
    [BothDatabases("2003-05-05", "5 to 11 May 2003")]
    [BothDatabases("2199-12-30", "30 December 2199 to 5 January 2200")]
    [BothDatabases("1843-05-05", "1 to 7 March 2027")]
    public async Task It_turns_to_any_week_of_two_centuries_and_otherwise_to_this_one(DatabaseKind kind, string from, string title)
    {
        var app = await apps.OnAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"/planner?view=week&from={from}");

        Assert.EndsWith(title, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases("list", "1 to 14 March 2027", "/planner?view=list&from=2027-03-15")]
    [BothDatabases("day", "Monday 1 March 2027", "/planner?view=day&from=2027-03-02")]
    [BothDatabases("week", "1 to 7 March 2027", "/planner?view=week&from=2027-03-08")]
    public async Task Each_view_leads_to_the_next(DatabaseKind database, string view, string title, string next)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"/planner?view={view}");

        Assert.Equal(title, page.QuerySelector("h1")!.LastChild!.TextContent);
        Assert.Equal(next, page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"[aria-current=page][href^='/planner?view={view}']"));
    }

    [Theory]
    [BothDatabases("soon")]
    [BothDatabases("0001-01-01")]
    [BothDatabases("9999-12-31")]
    [BothDatabases("2027-02-30")]
    public async Task A_date_that_makes_no_sense_is_today(DatabaseKind database, string from)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal("Monday 1 March 2027", (await sam.PageAsync($"/planner?view=day&from={from}")).QuerySelector("h1")!.LastChild!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Across_the_clock_change_the_wall_time_stays(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database, new() { Start = new(2027, 3, 22, 8, 0, 0, DateTimeKind.Utc) });
        using var sam = await app.SignInAsync("sam.okafor");

        var (before, after) = (await sam.PageAsync("/planner?view=day&from=2027-03-25"), await sam.PageAsync("/planner?view=day&from=2027-03-30"));

        Assert.StartsWith("9am to 9:30am", FirstTime(before), StringComparison.Ordinal);
        Assert.StartsWith("9am to 9:30am", FirstTime(after), StringComparison.Ordinal);
        Assert.Contains("Good Friday", (await sam.PageAsync("/planner?view=day&from=2027-03-26")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Busy_time_shows_its_words_to_its_owner_alone(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var training = new WeeklyPattern { FirstDate = new(2027, 3, 9), SlotMinutes = 5, AddedDays = [new(new(2027, 3, 9), new(13, 0), new(14, 0))] };
        await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Dentist", training, Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");

        Assert.Contains("Dentist", (await sam.PageAsync("/planner?from=2027-03-09")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dentist", (await priya.PageAsync("/planner?from=2027-03-09")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_live_part_is_the_days_alone_and_follows_the_owners_topic(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var booked = await Booked.WithSamAsync(app, "Bram");
        using var sam = await app.SignInAsync("sam.okafor");

        var live = (await sam.PageAsync($"/planner?from={booked.Start:yyyy-MM-dd}")).QuerySelector("[data-live-topic]")!;
        var fragment = await sam.Client.GetStringAsync(live.GetAttribute("data-live-fragment"));

        Assert.Equal(PlannerTopics.Of(DemoCast.Sam).Name, live.GetAttribute("data-live-topic"));
        Assert.Contains(booked.Path, fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task Another_workers_planner_has_none_of_it(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        await Booked.WithSamAsync(app, "Cora");
        using var nia = await app.SignInAsync("nia.rees");

        Assert.DoesNotContain("Cora", (await nia.PageAsync("/planner")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Without_signing_in_there_is_no_planner(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var anybody = app.Browser();
        using var answer = await anybody.Client.GetAsync("/planner");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static string FirstTime(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".connect-planner-item__time")!.TextContent;
}
