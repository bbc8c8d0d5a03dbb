using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>With Chromium's own virtual authenticator: keys, signatures and counters are real.</summary>
public sealed class PasskeyTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    // Passkeys are bound to a name, and an address of numbers is none.
    private string Root => $"http://localhost:{node.Address.Port}";

    [Fact]
    public async Task Sam_adds_a_passkey_after_a_step_up_and_signs_in_with_it_alone_until_it_is_removed()
    {
        var page = await PageAsync();
        await SignInAsync(page, "sam.okafor");
        await AddAsync(page, "My laptop", "Your password", "not my password");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Check your password");
        await page.IsAccessibleAsync();
        await AddAsync(page, "My laptop", "Your password", "bridge street demo");
        await page.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You can sign in with your passkey now")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();

        await SignOutAsync(page);
        await WithPasskeyAsync(page);
        await page.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));

        await SignOutAsync(page);
        await GivePasswordAsync(page, "sam.okafor");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Use your passkey" })).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/staff", StringComparison.Ordinal));

        await page.GotoAsync($"{Root}/settings/passkeys");
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove My laptop" }).ClickAsync();
        await page.IsAccessibleAsync();
        await page.GetByLabel("Your password").FillAsync("bridge street demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have no passkey yet")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await WithPasskeyAsync(page);
        await Assertions.Expect(page.GetByText("We do not know this passkey").First).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task Alex_adds_a_passkey_with_the_PIN_and_has_full_reach_with_it()
    {
        var page = await PageAsync();
        var before = (await node.ReceivedAsync("+447700900101")).Count;
        await page.GotoAsync($"{Root}/sign-in/mobile");
        await page.GetByLabel("What is your mobile number?").FillAsync("07700 900101");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync((await node.LastOfAsync("+447700900101", before + 1))[..6]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await AddAsync(page, "My phone", "Your PIN now", "482913");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You can sign in with your passkey now")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await WithPasskeyAsync(page);
        await page.WaitForURLAsync(url => url.EndsWith("/home", StringComparison.Ordinal));
        await page.GotoAsync($"{Root}/settings/mobile-number");

        await Assertions.Expect(page.GetByText("What is your new mobile number?")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Without_script_the_page_offers_the_other_ways(int width)
    {
        var page = await browser.PageAsync(node, javaScript: false, width: width);
        await page.GotoAsync("/sign-in/passkey");

        await Assertions.Expect(page.GetByText("Passkeys do not work in this browser")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in another way" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Email address")).ToBeVisibleAsync();
    }

    private async Task<IPage> PageAsync()
    {
        var page = await browser.PageAsync(node);
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    private async Task SignInAsync(IPage page, string name)
    {
        await GivePasswordAsync(page, name);
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private async Task GivePasswordAsync(IPage page, string name)
    {
        await page.GotoAsync($"{Root}/sign-in");
        await page.GetByLabel("Email address").FillAsync($"{name}@connect.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("bridge street demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private async Task AddAsync(IPage page, string name, string proof, string value)
    {
        await page.GotoAsync($"{Root}/settings/passkeys/add");
        await page.GetByLabel("Name for it").FillAsync(name);
        await page.GetByLabel(proof).FillAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync($"{Root}/sign-out");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private async Task WithPasskeyAsync(IPage page)
    {
        await page.GotoAsync($"{Root}/sign-in/passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
    }
}
