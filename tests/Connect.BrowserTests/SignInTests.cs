using Microsoft.Playwright;

namespace Connect.BrowserTests;

public sealed class SignInTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task A_wrong_password_says_what_to_do_and_points_to_the_field(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.GotoAsync("/sign-in");
        await page.IsAccessibleAsync();

        await page.GetByLabel("Email address").FillAsync("sam.okafor@connect.example");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("a guess");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check your email address and password");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        await Assertions.Expect(page.GetByLabel("Email address")).ToHaveValueAsync("sam.okafor@connect.example");
        await page.IsAccessibleAsync();
    }
}
