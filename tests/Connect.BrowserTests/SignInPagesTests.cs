using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>The steps that only somebody on their way sees, on a desk and on a phone: no axe violation, nothing to scroll sideways.</summary>
public sealed partial class SignInPagesTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const string Password = "bridge street demo";

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Pages_for_anybody(int width)
    {
        var page = await browser.PageAsync(node, width: width);

        foreach (var path in new[] { "/sign-in", "/sign-in/external", "/sign-in/forgotten", "/sign-in/new-password?link=none", "/sign-in/passkey" }) await IsAccessibleAsync(page, path);
    }

    [Theory]
    [InlineData(1280, "+447700900101")]
    [InlineData(375, "+447700900101")]
    public async Task The_PIN_and_a_change_of_number(int width, string phone)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInByTextAsync(node, phone);

        await page.GotoAsync("/settings/mobile-number");
        await Assertions.Expect(page.GetByLabel("Enter your PIN")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
        await page.GetByLabel("Enter your PIN").FillAsync("482913");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync("**/settings/mobile-number");
        await page.IsAccessibleAsync();
        await page.GetByLabel("What is your new mobile number?").FillAsync($"07700 900{width % 1000}");
        await page.GetByLabel("Your PIN").FillAsync("482913");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync("**/settings/mobile-number/code");
        await page.IsAccessibleAsync();
        foreach (var path in new[] { "/settings/passkeys", "/settings/passkeys/add" }) await IsAccessibleAsync(page, path);
    }

    [Theory]
    [InlineData(1280, "leo.grant", "13")]
    [InlineData(375, "priya.nair", "12")]
    public async Task The_second_step_and_how_an_administrator_sees_it(int width, string name, string id)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync(name);
        await page.GotoAsync("/settings/second-factor/set-up");
        var key = OtpKey().Replace(await page.Locator(".connect-key").TextContentAsync() ?? "", "");
        await page.GetByLabel("Code from the app", new() { Exact = true }).FillAsync(new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(key)).ComputeTotp());
        await page.GetByLabel("Your password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await Assertions.Expect(page.Locator(".connect-recovery-codes li")).ToHaveCountAsync(10);
        await page.IsAccessibleAsync();
        var recovery = (await page.Locator(".connect-recovery-codes li").First.TextContentAsync())!;

        var later = await browser.PageAsync(node, width: width);
        await later.GotoAsync("/sign-in");
        await later.GetByLabel("Email address").FillAsync($"{name}@connect.example");
        await later.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await later.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await later.WaitForURLAsync("**/sign-in/second-factor");
        await later.IsAccessibleAsync();
        await later.GetByLabel("Enter your security code").FillAsync(recovery);
        await later.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await later.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));
        foreach (var path in new[] { "/settings/second-factor", "/settings/passkeys", "/settings/passkeys/add" }) await IsAccessibleAsync(later, path);

        var ana = await browser.PageAsync(node, width: width);
        await ana.SignInAsync("ana.silva");
        await IsAccessibleAsync(ana, $"/admin/people/01900000-0000-7000-8000-0000000000{id}/account");
    }

    [Theory]
    [InlineData(1280, "Casey Reed", "23")]
    [InlineData(375, "Jordan Blake", "22")]
    public async Task Breaking_the_glass_opens_a_restricted_record_for_an_hour(int width, string name, string id)
    {
        var record = $"/people/01900000-0000-7000-8000-0000000000{id}";
        var ana = await browser.PageAsync(node, width: width);
        await ana.SignInAsync("ana.silva");
        await ana.GotoAsync("/admin/access/restrictions");
        await ana.Locator("main [name=Person]").FillAsync(name);
        await ana.Locator("main [name=Named]").FillAsync("Helen Marsh");
        await ana.Locator("main form:has([name=Named]) [name=Reason]").FillAsync("A test of the pages");
        await ana.Locator("main form:has([name=Named]) button[type=submit]").ClickAsync();
        await ana.IsAccessibleAsync();

        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");
        await IsAccessibleAsync(page, $"{record}/break-glass");
        await page.GetByLabel("Why do you need to open it?").FillAsync("Duty call");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open for one hour" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = name }).First).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
    }

    private static async Task IsAccessibleAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await page.IsAccessibleAsync();
    }

    [GeneratedRegex(@"^Key:|\s")]
    private static partial Regex OtpKey();
}
