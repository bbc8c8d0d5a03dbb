using System.Diagnostics;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>Tom enrols people on his phone, at a first meeting.</summary>
public sealed class EnrolmentTests(DemoNode node, Browser browser, ITestOutputHelper output) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private int _presses;

    [Fact]
    public async Task She_is_enrolled_while_the_network_goes_away_and_texts_her_officer_before_she_leaves_the_room()
    {
        var took = Stopwatch.StartNew();
        var page = await StartAsync();
        await page.GetByLabel("First name").FillAsync("Kim");
        await page.GetByLabel("Last name").FillAsync("Given");

        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByText("No connection. What you wrote is kept on this device.").WaitForAsync();
        var kept = await page.EvaluateAsync<string>("JSON.stringify(localStorage)");
        Assert.Contains("connect-draft:", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Kim", kept, StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await page.GetByText("We kept what you wrote here before.").WaitForAsync();
        Assert.Equal("Kim", await page.GetByLabel("First name").InputValueAsync());
        await ContinueAsync(page);
        await RestAsync(page, "My own", "07700 900 321", safe: "Yes");

        var welcome = await node.LastOfAsync("+447700900321", atLeast: 1);
        Assert.Contains("reply OK", welcome, StringComparison.Ordinal);
        await node.TextAsync("+447700900321", "+447700900901", "ok");
        await node.LastOfAsync("+447700900321", atLeast: 2);
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Check again" }));
        await page.GetByText("Their phone has answered").WaitForAsync();
        output.WriteLine($"{_presses} presses, {took.Elapsed.TotalSeconds:0} s by machine");

        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"));
        Assert.True(_presses <= 30, $"{_presses} presses.");
    }

    [Fact]
    public async Task Signing_out_takes_what_was_kept_on_the_device()
    {
        var page = await StartAsync();
        await page.GetByLabel("First name").FillAsync("Drew");
        await KeptAsync(page);

        await page.GotoAsync("/sign-out");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");

        Assert.Equal("{}", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"));
    }

    // Asked again and again from outside: the page's own policy lets nothing be evaluated in it.
    private static async Task KeptAsync(IPage page)
    {
        for (var tries = 0; await page.EvaluateAsync<int>("localStorage.length") == 0; tries++)
        {
            Assert.True(tries < 200, "Nothing is kept on the device.");
            await page.WaitForTimeoutAsync(50);
        }
    }

    [Fact]
    public async Task With_no_credit_or_on_a_borrowed_phone_the_code_is_read_out()
    {
        var page = await StartAsync();
        await page.GetByLabel("First name").FillAsync("Noor");
        await page.GetByLabel("Last name").FillAsync("Given");
        await ContinueAsync(page);
        await RestAsync(page, "I share one, and others must not see what texts say", "+44 7700 900322", safe: "Yes");

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send a code" }));
        var code = (await node.LastOfAsync("+447700900322", atLeast: 2))[..6];
        await page.GetByLabel("Code").FillAsync(code);
        await ContinueAsync(page);

        await page.GetByText("Their phone has answered").WaitForAsync();
    }

    [Fact]
    public async Task With_no_phone_there_is_a_card_to_print_with_a_code_to_sign_in()
    {
        var page = await StartAsync();
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync("Given");
        await ContinueAsync(page);
        await RestAsync(page, "No phone now", mobile: null, safe: null);

        await page.IsAccessibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "See the card" }));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add a code to sign in" }));
        await page.GetByText("Your code for the first time").WaitForAsync();
        await page.IsAccessibleAsync();
    }

    private async Task<IPage> StartAsync()
    {
        var page = await browser.PageAsync(node, width: 375);
        await page.SignInAsync("tom.ellis");
        await page.IsAccessibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enrol somebody" }));
        await page.GetByLabel("First name").WaitForAsync();
        return page;
    }

    private async Task RestAsync(IPage page, string phone, string? mobile, string? safe)
    {
        await page.GetByLabel("Day").FillAsync("27");
        await page.GetByLabel("Month").FillAsync("3");
        await page.GetByLabel("Year").FillAsync("1990");
        await ContinueAsync(page);
        await ChooseAsync(page, "English");
        await ChooseAsync(page, phone);
        if (mobile is not null)
        {
            await page.GetByLabel("What is the mobile number?").FillAsync(mobile);
            await ContinueAsync(page);
            await ChooseAsync(page, safe!);
        }

        await ContinueAsync(page);
        await ContinueAsync(page);
        await PressAsync(page.GetByRole(AriaRole.Checkbox));
        await ContinueAsync(page);
        await ChooseAsync(page, "Bridge Street");
        await ChooseAsync(page, "Sam Okafor");
        await ContinueAsync(page);
        await page.IsAccessibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Finish" }));
        await page.WaitForURLAsync("**/done");
    }

    private async Task ChooseAsync(IPage page, string answer)
    {
        await PressAsync(page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }));
        await ContinueAsync(page);
    }

    // Each question is looked at on the way: there is no shorter way to see them all.
    private async Task ContinueAsync(IPage page)
    {
        var here = page.Url;
        await page.IsAccessibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Continue" }));
        await page.WaitForURLAsync(url => url != here);
    }

    private async Task PressAsync(ILocator thing)
    {
        _presses++;
        await thing.ClickAsync();
    }
}
