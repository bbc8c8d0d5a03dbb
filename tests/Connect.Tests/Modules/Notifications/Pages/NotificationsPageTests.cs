using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Notifications.Pages;

public sealed class NotificationsPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task All_are_marked_as_read_at_once(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 2");
        using var sam = await app.SignInAsync("sam.okafor");

        var before = await sam.PageAsync("/notifications");
        using var answer = await sam.PostFormAsync("/notifications", new() { ["upTo"] = before.QuerySelector("input[name=upTo]")!.GetAttribute("value")! });
        var after = await sam.PageAsync("/notifications");

        Assert.Equal("New", before.QuerySelector(".connect-line .govuk-tag")!.TextContent);
        Assert.Contains("All notifications are marked as read", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(after.QuerySelectorAll(".connect-line"));
        Assert.Null(after.QuerySelector(".connect-line .govuk-tag"));
        Assert.Null(after.QuerySelector(".moj-notification-badge"));
    }

    [Theory, BothDatabases]
    public async Task Older_ones_are_a_page_away(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var turn = 0; turn < 13; turn++)
            foreach (var stopped in new[] { true, false })
                await app.DoAsync((StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped, Actor.ByText(DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");

        var newest = await sam.PageAsync("/notifications");
        var older = await sam.PageAsync(newest.QuerySelector(".connect-more a")!.GetAttribute("href")!);

        Assert.Equal(25, newest.QuerySelectorAll(".connect-line").Length);
        Assert.Single(older.QuerySelectorAll(".connect-line"));
    }

    [Theory, BothDatabases]
    public async Task Nothing_there_is_said_in_words(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var helen = await app.SignInAsync("helen.marsh");

        Assert.Contains("Nothing has happened yet.", (await helen.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
    }
}
