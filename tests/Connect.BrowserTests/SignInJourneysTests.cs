using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>Ways in and ways back, as people walk them. Passkeys and codes by text have journeys of their own.</summary>
public sealed partial class SignInJourneysTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const string Chosen = "lantern gravel oboe";

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Priya_has_forgotten_her_password_and_chooses_another_by_mail(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Forgotten your password?" }).ClickAsync();
        await page.IsAccessibleAsync();
        await page.GetByLabel("Email address").FillAsync("priya.nair@connect.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();
        await page.IsAccessibleAsync();

        await page.GotoAsync(await LinkAsync("priya.nair@connect.example", "Choose a new password"));
        await page.IsAccessibleAsync();
        await page.GetByLabel("New password").FillAsync($"{Chosen} {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));
        await page.GotoAsync("/demo");
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task Leo_is_locked_out_and_Ana_lets_him_back()
    {
        var page = await browser.PageAsync(node);
        for (var guess = 0; guess < 10; guess++) await TryAsync(page, "leo.grant", "a guess");
        await TryAsync(page, "leo.grant", "bridge street demo");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check your email address and password");

        var ana = await browser.PageAsync(node);
        await ana.SignInAsync("ana.silva");
        await ana.GotoAsync("/admin/people/01900000-0000-7000-8000-000000000013/account");
        await Assertions.Expect(ana.GetByText("Locked after too many wrong tries")).ToBeVisibleAsync();
        await ana.IsAccessibleAsync();
        await ana.GetByLabel("To try again now").CheckAsync();
        await ana.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("They can try again")).ToBeVisibleAsync();

        await TryAsync(page, "leo.grant", "bridge street demo");
        await page.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nia_has_lost_her_phone_and_begins_again_by_mail()
    {
        var ana = await browser.PageAsync(node);
        await ana.SignInAsync("ana.silva");
        await ana.GotoAsync("/admin/people/01900000-0000-7000-8000-000000000018/account");
        await ana.GetByLabel("A new authenticator app").CheckAsync();
        await ana.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("Their app and passkeys are taken away")).ToBeVisibleAsync();

        var page = await browser.PageAsync(node);
        await TryAsync(page, "nia.rees", "bridge street demo");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check your email address and password");
        await page.GotoAsync(await LinkAsync("nia.rees@connect.example", "Your invitation"));
        await page.GetByLabel("New password").FillAsync(Chosen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));
    }

    private static async Task TryAsync(IPage page, string name, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync($"{name}@connect.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    // The path of the newest such mail's link: the demonstration knows itself by another name than this test.
    private async Task<string> LinkAsync(string mailbox, string subject)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            using var mails = JsonDocument.Parse(await node.Http.GetStringAsync("/demo/mail"));
            var newest = mails.RootElement.EnumerateArray().LastOrDefault(mail => mail.GetProperty("to").GetString() == mailbox
                && mail.GetProperty("subject").GetString()!.StartsWith(subject, StringComparison.Ordinal));
            if (newest.ValueKind == JsonValueKind.Object) return Link().Match(newest.GetProperty("body").GetString()!).Groups[1].Value;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No mail to {mailbox}.");
    }

    [GeneratedRegex(@"^http://[^/]+(/\S+)$", RegexOptions.Multiline)]
    private static partial Regex Link();
}
