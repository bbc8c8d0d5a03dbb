using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>On a phone: a person, and then three at once, go to another worker; nothing is lost and it can be taken back.</summary>
public sealed class HandingOverTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const string Alex = "+447700900101";
    private const string SamsLine = "+447700900901";

    [Fact]
    public async Task Sam_hands_three_people_to_Priya_before_leave_thinks_again_and_hands_over_one()
    {
        await node.TextAsync(Alex, SamsLine, "can you call me about monday");
        await node.LastOfAsync(Alex, atLeast: 1);
        var sam = await browser.PageAsync(node, width: 375);
        await sam.SignInAsync("sam.okafor");
        await sam.GotoAsync("/people");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Jones, Alex" }).ClickAsync();
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = "Hand over", Exact = true }).ClickAsync();

        foreach (var name in new[] { "Jordan Blake", "Casey Reed" }) await sam.GetByLabel(name).CheckAsync();
        await sam.GetByLabel("Priya Nair").CheckAsync();
        await sam.GetByLabel("Handover note (optional)").FillAsync("Alex asked for a call about Monday.");
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(sam.Locator("main")).ToContainTextAsync("3, then 0");
        await sam.IsAccessibleAsync();

        await sam.GetByRole(AriaRole.Button, new() { Name = "Hand over 3 people" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("Handed over") })).ToBeVisibleAsync();
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(sam.Locator("body")).ToContainTextAsync("3 people are back where they were");

        await sam.GotoAsync("/people");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Jones, Alex" }).ClickAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await sam.GetByLabel("Priya Nair").CheckAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Hand over 1 person" }).ClickAsync();

        var priya = await browser.PageAsync(node, width: 375);
        await priya.SignInAsync("priya.nair");
        await priya.GotoAsync("/conversations?show=unread");
        await priya.GetByRole(AriaRole.Link, new() { Name = "Alex Jones" }).ClickAsync();
        await Expect(priya.Locator("main")).ToContainTextAsync("can you call me about monday");
        await Expect(priya.Locator("main")).ToContainTextAsync("Handed over from Sam Okafor to Priya Nair");

        await node.MoveClockAsync(TimeSpan.FromMinutes(15));
        Assert.Contains("Priya now works with you in place of Sam", (await node.ReceivedAsync(Alex))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task The_pages_about_pods_leave_and_supervision_are_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("helen.marsh");

        foreach (var path in new[] { "/people", "/people?only=unread&only=no-texts&search=alex", "/hand-over", "/leave", "/supervise", "/supervise/unread", "/supervise/phones", "/pods" })
        {
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            await page.IsAccessibleAsync();
        }

        var leaving = (await page.Locator("main a[href$='/remove']").First.GetAttributeAsync("href"))!;
        await page.GotoAsync(leaving);
        await page.IsAccessibleAsync();
    }
}
