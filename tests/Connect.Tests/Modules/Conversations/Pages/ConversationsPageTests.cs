using Connect.Demo;
using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Conversations.Pages;

public sealed class ConversationsPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Whoever_waits_unread_comes_first(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "can you call me");
        await app.MoveClockAsync(TimeSpan.FromHours(2));
        await app.TextAsync("Alex", "book");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/conversations");

        var lines = page.QuerySelectorAll(".connect-line").ToList();
        Assert.Equal(["Jordan Blake", "Alex Jones"], lines.Select(line => line.QuerySelector("a")!.TextContent));
        Assert.Contains("can you call me", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting 2 hours", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("(1 unread message)", lines[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Waiting", lines[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("(1 unread conversation)", page.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Only_unread_ones_when_asked(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "can you call me");
        await app.TextAsync("Alex", "book");
        using var sam = await app.SignInAsync("sam.okafor");

        var unread = await sam.PageAsync("/conversations?show=unread");
        var fragment = await sam.PageAsync("/conversations?handler=lines&show=unread");

        Assert.Equal("Jordan Blake", Assert.Single(unread.QuerySelectorAll(".connect-line__link")).TextContent);
        Assert.Equal("Jordan Blake", Assert.Single(fragment.QuerySelectorAll(".connect-line__link")).TextContent);
        Assert.Null(fragment.QuerySelector("h1"));
    }

    [Theory, BothDatabases]
    public async Task A_conversation_whose_messages_are_erased_is_still_listed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Jordan", "can you call me");
        await app.DoAsync((ConnectDb db) => db.Set<Message>().ExecuteDeleteAsync());
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/conversations");

        Assert.Equal("Jordan Blake", Assert.Single(page.QuerySelectorAll(".connect-line__link")).TextContent);
    }

    [Theory, BothDatabases]
    public async Task Nothing_there_is_said_in_words(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        Assert.Contains("You have no conversations yet.", (await helen.PageAsync("/conversations")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("You have read everything.", (await helen.PageAsync("/conversations?show=unread")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("You have no conversations yet.", (await helen.PageAsync("/conversations?after=nonsense")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Page_after_page_shows_each_conversation_once_in_order(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        foreach (var number in Enumerable.Range(0, 7))
        {
            var person = await app.Given.ServiceUserAsync($"Number{number}", DemoCast.Priya);
            // All in one instant: then the id decides.
            await app.StoreTextAsync(
                await app.AskAsync(async (Connect.Modules.People.PersonCards cards) => (await cards.OfAsync(person, CancellationToken.None)).Phone!),
                await app.Given.LineAsync($"Number{number}"), number % 2 == 0 ? "please call me" : "book");
        }

        await app.SettleAsync();
        var whole = await PageAsync(app, null, 50);

        Assert.Equal(7, whole.Rows.Count);
        Assert.Equal(4, whole.Rows.TakeWhile(line => line.Unread > 0).Count());
        Assert.All(whole.Rows.Skip(4), line => Assert.Equal(0, line.Unread));
        // With 3, 5 and 6 what is unread ends within a page, with 2 and 4 at its end.
        foreach (var size in Enumerable.Range(1, 7))
            Assert.Equal(whole.Rows.Select(line => line.Id), (await PiecesAsync(app, unreadOnly: false, size)).Select(line => line.Id));
        Assert.Equal(whole.Rows.Take(4).Select(line => line.Id), (await PiecesAsync(app, unreadOnly: true, 3)).Select(line => line.Id));
    }

    [Theory, BothDatabases]
    public async Task Whoever_answers_for_a_colleague_reads_both_lists_as_one(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((GoOnLeave op) => op.RunAsync(DemoCast.Sam, new(2027, 3, 1), new(2027, 3, 5), DemoCast.Priya, Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.Given.ServiceUserAsync("Mine", DemoCast.Priya);
        await app.Given.ServiceUserAsync("Later", DemoCast.Priya);
        foreach (var (who, words) in new[] { ("Alex", "book"), ("Mine", "please call me"), ("Casey", "please call me"), ("Jordan", "book"), ("Later", "book") })
        {
            await app.MoveClockAsync(TimeSpan.FromMinutes(1));
            await app.TextAsync(who, words);
        }

        foreach (var size in new[] { 1, 2, 3, 50 })
            Assert.Equal(["Casey", "Mine", "Later", "Jordan", "Alex"], (await PiecesAsync(app, unreadOnly: false, size)).Select(line => line.Name.Split(' ')[0]));
        Assert.Equal(["Casey", "Mine"], (await PiecesAsync(app, unreadOnly: true, 1)).Select(line => line.Name.Split(' ')[0]));
    }

    [Theory, BothDatabases]
    public async Task A_text_that_did_not_arrive_is_marked(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Casey", "STOP");
        await app.DoAsync((WriteText write) => write.RunAsync(new(DemoCast.Casey, DemoCast.Sam, "Are you there?"), Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync("/conversations");

        Assert.Equal("Not sent", page.QuerySelector(".connect-line .govuk-tag")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Texts_from_unknown_numbers_are_kept_together_by_number(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var before = await sam.PageAsync("/conversations/unclaimed");
        foreach (var (from, body) in new[] { ("+447700900999", "hello <b>you</b>"), ("+447700900998", "wrong number?"), ("+447700900999", "are you there") })
        {
            // One after the other: senders are worked side by side.
            await app.StoreTextAsync(from, "+447700900901", body);
            await app.SettleAsync();
        }

        var page = await sam.PageAsync("/conversations/unclaimed");

        Assert.Contains("There are no texts from unknown numbers.", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["07700 900999", "07700 900998"], page.QuerySelectorAll("main h2").Select(number => number.TextContent));
        Assert.Equal(["are you there", "hello <b>you</b>", "wrong number?"], page.QuerySelectorAll(".connect-message-text").Select(text => text.TextContent));
        Assert.Contains("Unknown numbers (2)", (await sam.PageAsync("/conversations")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<List<ThreadLine>> PiecesAsync(ConnectApp app, bool unreadOnly, int size)
    {
        var pieces = new List<ThreadLine>();
        for (Slice<ThreadLine>? page = null; page is null || page.HasMore; pieces.AddRange(page.Rows))
            page = await PageAsync(app, pieces.Count == 0 ? null : ThreadPlace.Parse(pieces[^1].Place.ToString()), size, unreadOnly);
        return pieces;
    }

    private static Task<Slice<ThreadLine>> PageAsync(ConnectApp app, ThreadPlace? after, int size, bool unreadOnly = false) =>
        app.AskAsync((ThreadList list) => list.PageAsync(unreadOnly, after, Actor.Of(DemoCast.Priya), CancellationToken.None, size));
}
