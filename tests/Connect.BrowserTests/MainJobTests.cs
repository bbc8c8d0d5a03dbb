using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>The main job, from the handset to the officer's screen and back.</summary>
public abstract partial class MainJobTests(DemoNode node, Browser browser) : IClassFixture<Browser>
{
    private const string Alex = "+447700900101";
    private const string SamsLine = "+447700900901";

    [Fact]
    public async Task A_text_books_an_appointment_and_the_officer_watches_it_arrive()
    {
        var planner = await browser.PageAsync(node);
        await planner.SignInAsync("sam.okafor");

        await node.TextAsync(Alex, SamsLine, "book");
        var list = await node.LastOfAsync(Alex, atLeast: 1);
        Assert.Matches(@"\n1 \w{3} \d{1,2} \w{3} ", list);

        await planner.GotoAsync($"/planner?view=day&from={DateOfSecond(list)}");
        await Expect(planner.Locator("main")).Not.ToContainTextAsync("Alex Jones");
        var thread = await ThreadAsync(planner.Context);

        await node.TextAsync(Alex, SamsLine, "book 2");
        Assert.Contains("you are booked with Sam", await node.LastOfAsync(Alex, atLeast: 2), StringComparison.Ordinal);
        await Expect(planner.Locator("main")).ToContainTextAsync("Alex Jones");
        await Expect(thread.Locator("main")).ToContainTextAsync("you are booked with Sam");

        await node.MoveClockAsync(TimeSpan.FromDays(8));
        var texts = await node.ReceivedAsync(Alex);
        Assert.Contains(texts, text => text.Contains("reminder", StringComparison.Ordinal) && text.Contains("tomorrow", StringComparison.Ordinal));
        Assert.Contains("how was it with Sam", texts[^1], StringComparison.Ordinal);
        await Expect(thread.Locator("main")).ToContainTextAsync("how was it with Sam");

        await node.TextAsync(Alex, SamsLine, "5 really helped");
        await Expect(thread.Locator("main")).ToContainTextAsync("5 really helped");
        await planner.GotoAsync("/notifications");
        await Expect(planner.Locator("main")).ToContainTextAsync("feedback: 5 out of 5");
        await Expect(planner.Locator("main")).ToContainTextAsync("really helped");
    }

    [Fact]
    public async Task An_officer_answers_from_the_page_and_the_phone_gets_it()
    {
        const string Casey = "+447700900103";
        await node.TextAsync(Casey, SamsLine, "can I bring my sister?");
        var page = await browser.PageAsync(node, javaScript: false);
        await page.SignInAsync("sam.okafor");
        await page.GotoAsync("/conversations");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Casey Reed") }).ClickAsync();

        await page.GetByLabel("Message to Casey").FillAsync("Yes, bring her along.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Yes, bring her along.");
        Assert.Equal("Yes, bring her along.", await node.LastOfAsync(Casey, atLeast: 2));
    }

    private static async Task<IPage> ThreadAsync(IBrowserContext sam)
    {
        var page = await sam.NewPageAsync();
        await page.GotoAsync("/conversations");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Alex Jones") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("book");
        return page;
    }

    // "2 Thu 4 Mar 11am": the planner's day of the second time.
    private static string DateOfSecond(string list)
    {
        var words = Second().Match(list).Groups;
        return DateOnly.ParseExact($"{words[1].Value} {words[2].Value} {DemoNode.Start.Year}", "d MMM yyyy", CultureInfo.InvariantCulture)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\n2 \w{3} (\d{1,2}) (\w{3}) ")]
    private static partial Regex Second();
}

public sealed class MainJobOnSqliteTests(DemoNode node, Browser browser) : MainJobTests(node, browser), IClassFixture<DemoNode>;

public sealed class MainJobOnPostgresTests(PostgresDemoNode node, Browser browser) : MainJobTests(node, browser), IClassFixture<PostgresDemoNode>;
