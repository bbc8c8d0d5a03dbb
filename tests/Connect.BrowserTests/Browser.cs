using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>Debian's Chromium, driven by Playwright.</summary>
public class Browser : IAsyncLifetime
{
    private const float Patience = 15_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What Playwright would start it with and it is not.</summary>
    protected virtual IReadOnlyList<string> WithoutArgs { get; } = [];

    public async ValueTask InitializeAsync()
    {
        // As long as a page is waited for: the machine has other tests to run.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            IgnoreDefaultArgs = [.. WithoutArgs],
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a browser of its own: no cookies shared with any other.</summary>
    public async Task<IPage> PageAsync(DemoNode node, bool javaScript = true, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = node.Address.ToString(),
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        GC.SuppressFinalize(this);
    }
}

internal static partial class Looking
{
    // The pages have no frames in them: running axe in the page itself finds the same as Deque's runner, which opens a page more each time, in a third of the time.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Signs a member of the cast in.</summary>
    public static async Task SignInAsync(this IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync($"{name}@connect.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("bridge street demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Signs in whoever has that handset, with the code that comes to it.</summary>
    public static async Task SignInByTextAsync(this IPage page, DemoNode node, string phone, string home = "/home")
    {
        var code = await page.AskForCodeAsync(node, phone);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync($"**{home}");
    }

    /// <summary>Asks for a code as far as the page where it is typed, and gives the code that came.</summary>
    public static async Task<string> AskForCodeAsync(this IPage page, DemoNode node, string phone)
    {
        var before = (await node.ReceivedAsync(phone)).Count;
        await page.GotoAsync("/sign-in/mobile");
        await page.GetByLabel("What is your mobile number?").FillAsync(phone);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        return Code().Match(await node.LastOfAsync(phone, before + 1)).Value;
    }

    /// <summary>Answers for the site to which people leave. By Chromium's own protocol: what Playwright would answer for is never asked again after a redirect.</summary>
    public static async Task MeetWeatherAsync(this IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        devTools.Event("Fetch.requestPaused").OnEvent += (_, asked) => _ = devTools.SendAsync("Fetch.fulfillRequest", new()
        {
            ["requestId"] = asked!.Value.GetProperty("requestId").GetString()!,
            ["responseCode"] = 200,
            ["body"] = Convert.ToBase64String("Weather"u8),
        });
        await devTools.SendAsync("Fetch.enable", new() { ["patterns"] = new[] { new { urlPattern = "https://www.bbc.co.uk/*" } } });
    }

    /// <summary>Fails with what axe found against WCAG 2.2 AA, and when the page is wider than the screen.</summary>
    public static async Task IsAccessibleAsync(this IPage page)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{page.ViewportSize!.Width}{new Uri(page.Url).PathAndQuery.Replace('/', '_').Replace('?', '_')}.png"), FullPage = true });
        await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            "async tags => (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations.map(v => `${v.id} (${v.help}) at ${v.nodes.slice(0, 3).map(node => node.html).join(', ')}`)", Standard);
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join("; ", violations)}");

        var sideways = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        Assert.False(sideways, $"{page.Url} scrolls sideways.");
    }

    [GeneratedRegex(@"^\d{6}(?= )")]
    private static partial Regex Code();
}
