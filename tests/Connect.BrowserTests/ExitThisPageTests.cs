using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>Leaving at once, because somebody comes in; and what whoever looks afterwards finds.</summary>
public sealed class ExitThisPageTests(DemoNode node, RealBrowser browser) : IClassFixture<DemoNode>, IClassFixture<RealBrowser>
{
    private const string Alex = "+447700900101", Jordan = "+447700900102", Maria = "+447700900201", Button = "Emergency Exit this page";

    [Fact]
    public async Task Maria_presses_the_button_on_what_she_writes_to_Alex_and_nobody_finds_it_by_going_back()
    {
        var maria = await PageAsync(Maria, "/support");
        await maria.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Alex" }).ClickAsync();
        await maria.GetByRole(AriaRole.Button, new() { Name = "Write to Alex" }).ClickAsync();
        await maria.GetByLabel("Write to Alex").FillAsync("Somebody is at the door.");
        await maria.IsAccessibleAsync();
        await maria.EvaluateAsync("localStorage.setItem('kept', 'on the device')");
        var shown = maria.Url;

        await maria.GetByRole(AriaRole.Link, new() { Name = Button }).ClickAsync();

        await IsGoneAsync(maria, shown, "Alex");
        Assert.Equal(0, await maria.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Alex_presses_Shift_three_times_and_capital_letters_do_not_count()
    {
        var alex = await PageAsync(Alex, "/home");
        await alex.GotoAsync("/messages");
        await alex.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sam" }).ClickAsync();
        await alex.GetByLabel("Write to Sam").FocusAsync();
        foreach (var letter in "HELP") await alex.Keyboard.PressAsync($"Shift+{letter}");
        var shown = alex.Url;

        await alex.Keyboard.PressAsync("Shift");
        await Expect(alex.GetByText("Shift, press 2 more times to exit.")).ToBeAttachedAsync();
        await alex.Keyboard.PressAsync("Shift");
        await Expect(alex.GetByText("Shift, press 1 more time to exit.")).ToBeAttachedAsync();
        await Expect(alex.GetByLabel("Write to Sam")).ToHaveValueAsync("HELP");
        await alex.IsAccessibleAsync();
        await alex.Keyboard.PressAsync("Shift");

        await IsGoneAsync(alex, shown, "Sam");
    }

    [Fact]
    public async Task With_the_keyboard_alone_it_is_the_second_thing_on_the_page()
    {
        var jordan = await PageAsync(Jordan, "/home");
        for (var tab = 0; tab < 2; tab++) await jordan.Keyboard.PressAsync("Tab");
        await Expect(jordan.GetByRole(AriaRole.Link, new() { Name = "Exit this page", Exact = true })).ToBeFocusedAsync();
        await jordan.IsAccessibleAsync();
        await jordan.Keyboard.PressAsync("Enter");

        await IsGoneAsync(jordan, "/home", "Jordan");
    }

    // A browser keeps such a page whole for going back, and did not forget it at the end of the session.
    [Theory]
    [InlineData(Maria, "/support", "Alex", true)]
    [InlineData(Jordan, "/home", "Jordan", false)]
    public async Task The_first_page_after_signing_in_is_not_found_by_going_back_with_script_and_without(string phone, string home, string name, bool script)
    {
        var page = await PageAsync(phone, home, script);
        await page.GetByRole(AriaRole.Link, new() { Name = Button }).ClickAsync();

        await IsGoneAsync(page, home, name);
    }

    [Fact]
    public async Task Nor_is_it_after_signing_out_though_it_was_before()
    {
        var maria = await PageAsync(Maria, "/support");
        await maria.GetByRole(AriaRole.Link, new() { Name = "What this is" }).ClickAsync();
        await maria.WaitForURLAsync("**/support/about");
        await maria.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(maria.GetByRole(AriaRole.Heading, new() { Name = "People you support" })).ToBeVisibleAsync();

        await maria.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await maria.WaitForURLAsync("**/sign-in");
        await maria.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });

        await Expect(maria).ToHaveURLAsync(new Regex("/sign-in"));
        await Expect(maria.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    private static async Task IsGoneAsync(IPage page, string shown, string name)
    {
        await Expect(page.GetByText("Weather")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync("https://www.bbc.co.uk/weather");
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await Expect(page.Locator("body")).Not.ToContainTextAsync(name);
        await page.GotoAsync(shown);
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    private async Task<IPage> PageAsync(string phone, string home, bool javaScript = true)
    {
        var page = await browser.PageAsync(node, javaScript, width: 375);
        await page.MeetWeatherAsync();
        await page.SignInByTextAsync(node, phone, home);
        return page;
    }
}

/// <summary>One that keeps pages for going back, as people's browsers do.</summary>
public sealed class RealBrowser : Browser
{
    protected override IReadOnlyList<string> WithoutArgs { get; } = ["--disable-back-forward-cache"];
}
