using Connect.Demo;
using Connect.Tests.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>Staff sign in with an account elsewhere, at a real OpenID Connect provider on another site: what cookies the browser sends on the way back is real too.</summary>
public sealed class ExternalSignInTests(NodeWithProvider node, Browser browser) : IClassFixture<NodeWithProvider>, IClassFixture<Browser>
{
    private const string Button = "Sign in with your work account";

    private static readonly string[] Both = ["pwd", "mfa"];

    [Fact]
    public async Task Sam_links_the_work_account_after_a_step_up_and_signs_in_with_it_alone_and_no_strangers_account_gets_in()
    {
        var sam = await browser.PageAsync(node);
        await SignInAsync(sam);
        await node.Provider.NextIsAsync(new { sub = "sam-at-work", amr = Both });
        await LinkAsync(sam);
        await Expect(sam.GetByText("The account is linked")).ToBeVisibleAsync();
        await Expect(sam.GetByText("You can sign in here with: your work account")).ToBeVisibleAsync();
        await sam.IsAccessibleAsync();

        await sam.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await sam.WaitForURLAsync("**/sign-in");
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = Button }).ClickAsync();
        await sam.WaitForURLAsync("**/staff");
        await Expect(sam.Locator("h1")).ToContainTextAsync("Sam Okafor");
        await sam.IsAccessibleAsync();

        var stranger = await browser.PageAsync(node);
        await node.Provider.NextIsAsync(new { sub = "a stranger", email = "sam.okafor@connect.example", amr = Both });
        await stranger.GotoAsync($"{node.Root}sign-in");
        await stranger.GetByRole(AriaRole.Link, new() { Name = Button }).ClickAsync();
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("We do not know this account yet");
        await stranger.IsAccessibleAsync();
        await stranger.GotoAsync($"{node.Root}staff");
        await stranger.WaitForURLAsync("**/sign-in?**");
    }

    [Fact]
    public async Task Whoever_calls_it_off_there_is_told_so_and_offered_the_other_ways()
    {
        var page = await browser.PageAsync(node, width: 375);
        await node.Provider.NextIsAsync(new { error = "access_denied" });
        await page.GotoAsync($"{node.Root}sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = Button }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("You were not signed in there");
        await page.IsAccessibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in another way" }).ClickAsync();
        await Expect(page.GetByLabel("Email address")).ToBeVisibleAsync();
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync($"{node.Root}sign-in");
        await page.GetByLabel("Email address").FillAsync("sam.okafor@connect.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoCast.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/staff");
    }

    // From the foot of any page, as somebody finds it.
    private static async Task LinkAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Where you are signed in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Accounts elsewhere" }).ClickAsync();
        await page.IsAccessibleAsync();
        await ProveAsync(page, "not my password");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Check your password");
        await page.IsAccessibleAsync();
        await ProveAsync(page, DemoCast.Password);
        await Expect(page.GetByText("Now sign in there")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Button }).ClickAsync();
    }

    private static async Task ProveAsync(IPage page, string password)
    {
        await page.GetByLabel("Your password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Link an account" }).ClickAsync();
    }
}

/// <summary>A Connect whose staff may sign in with their work account. To the browser the provider is another site: Connect goes by its name, the provider by its number.</summary>
public sealed class NodeWithProvider : DemoNode
{
    private const string First = "Connect__SignIn__External__0__";

    public NodeWithProvider() => Provider = new() { Connect = Root };

    public OidcServer Provider { get; }

    public Uri Root => new($"http://localhost:{Address.Port}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    protected override async Task<Dictionary<string, string>> MoreSettingsAsync()
    {
        await Provider.InitializeAsync();
        return new()
        {
            [$"{First}Name"] = "your work account",
            [$"{First}Issuer"] = Provider.Issuer,
            [$"{First}ClientId"] = OidcServer.ClientId,
            [$"{First}ClientSecret"] = OidcServer.ClientSecret,
            [$"{First}SecondFactorWhen__0"] = "mfa",
        };
    }
}
