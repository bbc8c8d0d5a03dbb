using System.Text.RegularExpressions;
using Connect.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>Leaving at once, because somebody comes in: by the button, by Shift three times, without script; and what whoever looks afterwards finds.</summary>
public sealed class ExitThisPageTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const int Phone = 375;
    private const string Alex = "+447700900101", Maria = "+447700900201";

    [Fact]
    public async Task Maria_presses_the_button_on_what_she_wrote_to_Alex_and_nobody_finds_it_by_going_back()
    {
        var maria = await PageAsync(Maria, "/support");
        await maria.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Alex" }).ClickAsync();
        await maria.GetByRole(AriaRole.Button, new() { Name = "Write to Alex" }).ClickAsync();
        await maria.GetByLabel("Write to Alex").FillAsync("He has come home.");
        await maria.IsAccessibleAsync();
        var shown = maria.Url;

        await maria.GetByRole(AriaRole.Link, new() { Name = "Exit this page" }).ClickAsync();

        await IsGoneAsync(maria, shown, "Alex");
    }

    [Fact]
    public async Task Alex_presses_Shift_three_times_and_is_told_how_many_are_left()
    {
        var alex = await PageAsync(Alex, "/home");
        await alex.GotoAsync("/messages");
        await alex.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sam" }).ClickAsync();
        await alex.GetByLabel("Write to Sam").PressSequentiallyAsync("I AM HERE");
        var shown = alex.Url;

        await alex.Keyboard.PressAsync("Shift");
        await Expect(alex.GetByText("Shift, press 2 more times to exit.")).ToBeAttachedAsync();
        await alex.Keyboard.PressAsync("Shift");
        await alex.IsAccessibleAsync();
        await alex.Keyboard.PressAsync("Shift");

        await IsGoneAsync(alex, shown, "Sam");
    }

    private static async Task IsGoneAsync(IPage page, string shown, string name)
    {
        await Expect(page.GetByText("Weather")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync("https://www.bbc.co.uk/weather");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await Expect(page.Locator("body")).Not.ToContainTextAsync(name);
        await page.GotoAsync(shown);
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    private async Task<IPage> PageAsync(string phone, string home)
    {
        var page = await browser.PageAsync(node, width: Phone);
        await page.MeetWeatherAsync();
        await page.SignInByTextAsync(node, phone, home);
        return page;
    }
}
