using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>A service user on their own phone: signs in by text, books, writes, leaves.</summary>
public sealed class ServiceUserTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const int Phone = 375;
    private const string Alex = "+447700900101";

    [Fact]
    public async Task Alex_signs_in_by_text_books_writes_to_Sam_and_leaves()
    {
        var page = await browser.PageAsync(node, width: Phone);
        await page.SignInByTextAsync(node, Alex);
        await Expect(page.Locator("h1")).ToContainTextAsync("Hello Alex");

        await page.GetByRole(AriaRole.Button, new() { Name = "Book a time" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sam", Exact = true }).ClickAsync();
        await page.Locator("main .govuk-radios__label").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Book this appointment" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Your appointment is booked");

        await page.GotoAsync("/messages");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sam" }).ClickAsync();
        await page.GetByLabel("Write to Sam").FillAsync("I will be there.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send message" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("I will be there.");

        var sam = await browser.PageAsync(node);
        await sam.SignInAsync("sam.okafor");
        await sam.GotoAsync("/conversations");
        await Expect(sam.Locator("main")).ToContainTextAsync("I will be there.");

        await page.MeetWeatherAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Emergency Exit this page" }).ClickAsync();
        await page.WaitForURLAsync("https://www.bbc.co.uk/weather");
        await page.GotoAsync(new Uri(node.Address, "/home").ToString());
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Theory]
    [InlineData(1280, "cy")]
    [InlineData(Phone, "en")]
    public async Task Every_page_of_a_service_user_is_accessible(int width, string language)
    {
        var page = await browser.PageAsync(node, width: width);
        foreach (var path in new[] { "/sign-in", "/sign-in/mobile", "/sign-in/code", "/sign-in/who", "/sign-in/first", "/sign-in/not-received", "/sign-in/locked" })
            await IsAccessibleAsync(page, path);
        await page.GotoAsync($"/language/{language}?returnTo=/sign-in/mobile");
        await page.IsAccessibleAsync();
        await page.GotoAsync("/language/en");

        // Each width has a phone of its own: a phone gets three codes in a quarter of an hour.
        await page.SignInByTextAsync(node, width == Phone ? Alex : "+447700900102");
        await page.GotoAsync($"/language/{language}");
        foreach (var path in new[] { "/home", "/messages", "/book", "/my-appointments", "/settings/sessions", "/settings/pin", "/my-team" }) await IsAccessibleAsync(page, path);

        await page.GotoAsync("/book");
        await page.Locator("main a[href^='/book/']").First.ClickAsync();
        await page.IsAccessibleAsync();
        await page.Locator("main .govuk-radios__label").First.ClickAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.IsAccessibleAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.IsAccessibleAsync();
        await IsAccessibleAsync(page, new Uri(page.Url).AbsolutePath + "/cannot-come");
        await page.GotoAsync("/messages");
        await page.Locator("main a[href^='/messages/']").First.ClickAsync();
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task Every_page_about_ones_own_record_is_accessible()
    {
        string[] pages = ["/profile", "/profile/edit/called-name", "/profile/edit/language", "/profile/put-right", "/profile/put-right/Name", "/my-team", "/my-data", "/my-data/request", "/my-data/erase"];
        var page = await browser.PageAsync(node, width: Phone);
        await page.SignInByTextAsync(node, Alex);
        await page.GotoAsync("/sign-in/pin");
        await page.Locator("main input[name=Pin]").FillAsync("482913");
        await page.Locator("main form button[type=submit]").ClickAsync();
        foreach (var path in pages) await IsAccessibleAsync(page, path);

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync("/language/cy?returnTo=/profile");
        foreach (var path in pages) await IsAccessibleAsync(page, path);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(Phone)]
    public async Task A_workers_pages_about_signing_in_are_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");
        const string path = "/people/01900000-0000-7000-8000-000000000021";

        foreach (var one in new[] { $"{path}/sign-in-help", $"{path}/sign-in-card", "/settings/sessions" }) await IsAccessibleAsync(page, one);
        await page.GotoAsync($"{path}/sign-in-card");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a card" }).ClickAsync();
        await Expect(page.Locator(".connect-code")).ToHaveTextAsync(new Regex(@"^\w{5} \w{5}$"));
        await page.IsAccessibleAsync();
    }

    private static async Task IsAccessibleAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await page.IsAccessibleAsync();
    }
}
