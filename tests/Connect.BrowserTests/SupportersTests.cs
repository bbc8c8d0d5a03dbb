using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>A person asks somebody to support them, all on phones: invite, agree, see, revoke.</summary>
public sealed partial class SupportersTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const int Phone = 375;
    private const string Alex = "+447700900101", Pat = "+447700900299", Maria = "+447700900201";

    [Fact]
    public async Task Alex_invites_Pat_who_agrees_sees_what_was_opened_and_nothing_after_the_end()
    {
        var alex = await browser.PageAsync(node, width: Phone);
        await alex.SignInByTextAsync(node, Alex, "/home");
        await alex.GotoAsync("/supporters");
        await alex.GetByLabel("Enter your PIN").FillAsync(Connect.Demo.DemoCast.AlexPin);
        await alex.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await alex.GotoAsync("/supporters");
        await alex.GetByRole(AriaRole.Button, new() { Name = "Ask somebody to support you" }).ClickAsync();
        await alex.IsAccessibleAsync();
        await alex.GetByLabel("First name").FillAsync("Pat");
        await ContinueAsync(alex);
        await alex.IsAccessibleAsync();
        await alex.GetByLabel("Mobile number").FillAsync("07700 900 299");
        await ContinueAsync(alex);
        await alex.IsAccessibleAsync();
        await alex.GetByLabel("My next appointment: when and where").CheckAsync();
        await alex.GetByLabel("Messages: we can write to each other").CheckAsync();
        await ContinueAsync(alex);
        await alex.IsAccessibleAsync();
        await alex.GetByRole(AriaRole.Button, new() { Name = "Ask them" }).ClickAsync();
        await Expect(alex.Locator("main")).ToContainTextAsync("We ask Pat");

        var asked = await node.LastOfAsync(Pat, 1);
        await node.TextAsync(Pat, "+447700900912", $"AGREE {Digits().Match(asked).Value}");
        Assert.Contains("thank you", await node.LastOfAsync(Pat, 2), StringComparison.Ordinal);

        var sam = await browser.PageAsync(node);
        await sam.SignInAsync("sam.okafor");
        await sam.GotoAsync("/people/01900000-0000-7000-8000-000000000021/network");
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("I asked about Pat") }).ClickAsync();
        await sam.GetByLabel("They want it, and nobody pressed them").CheckAsync();
        await sam.GetByLabel("We were alone, and I did not ask by text or on a page").CheckAsync();
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await node.LastOfAsync(Pat, 4);

        var pat = await browser.PageAsync(node, width: Phone);
        await pat.SignInByTextAsync(node, Pat, "/support");
        await pat.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Alex" }).ClickAsync();
        await Expect(pat.Locator("main")).ToContainTextAsync("Next appointment");
        await pat.IsAccessibleAsync();
        await pat.GetByRole(AriaRole.Button, new() { Name = "Write to Alex" }).ClickAsync();
        await pat.GetByLabel("Write to Alex").FillAsync("I am here if you need me.");
        await pat.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();
        await Expect(pat.Locator("main")).ToContainTextAsync("I am here if you need me.");
        await pat.IsAccessibleAsync();

        await alex.GotoAsync("/supporters");
        await alex.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Pat" }).ClickAsync();
        await alex.IsAccessibleAsync();
        await alex.GetByRole(AriaRole.Button, new() { Name = "End it now" }).ClickAsync();
        await Expect(alex.Locator("main")).ToContainTextAsync("Pat sees nothing of yours any more");

        var gone = await pat.ReloadAsync();
        Assert.Equal(404, gone!.Status);
    }

    [Theory]
    [InlineData(1280, "cy")]
    [InlineData(Phone, "en")]
    public async Task Every_page_of_a_supporter_is_accessible(int width, string language)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInByTextAsync(node, width == Phone ? Maria : "+447700900202", "/support");
        await page.GotoAsync($"/language/{language}");
        await page.GotoAsync("/support");
        await page.IsAccessibleAsync();
        var person = (await page.Locator("main a[href^='/support/0']").First.GetAttributeAsync("href"))!;
        foreach (var path in new[] { person, $"{person}/messages", $"{person}/team", $"{person}/leave", "/support/about", "/invitation/anything" })
        {
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            await page.IsAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task Every_page_of_staff_about_supporters_is_accessible(int width)
    {
        await node.TextAsync(Maria, "+447700900902", "he is not sleeping");
        await node.LastOfAsync(Maria, 1);
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");
        const string alex = "/people/01900000-0000-7000-8000-000000000021";
        foreach (var path in new[] { "/staff", $"{alex}/network", $"{alex}/network/invite", $"{alex}/must-not-contact" })
        {
            Assert.Equal(200, (await page.GotoAsync(path))!.Status);
            await page.IsAccessibleAsync();
        }

        await page.GotoAsync($"{alex}/network");
        await page.Locator("main a[href$='/confidence']").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("he is not sleeping");
        await page.IsAccessibleAsync();

        await page.GotoAsync($"{alex}/network");
        await page.Locator("main a[href$='/sign-in-help']").First.ClickAsync();
        await page.IsAccessibleAsync();
        await page.GetByLabel("Their phone is lost or stolen").CheckAsync();
        await ContinueAsync(page);
        await Expect(page.GetByText("is signed out everywhere")).ToBeVisibleAsync();
    }

    private static Task ContinueAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

    [GeneratedRegex(@"(?<=AGREE )\d{4}")]
    private static partial Regex Digits();
}
