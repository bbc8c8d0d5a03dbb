using System.Globalization;
using Connect.Demo;
using Connect.Platform.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connect.BrowserTests;

/// <summary>A service user's first way in, and the ways back for whoever lost their phone or locked themselves out: the person on a phone, their worker at a desk.</summary>
public sealed class ServiceUserSignInTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private const int Phone = 375;
    private const string Jordan = "+447700900102", Alex = "+447700900101", Morgan = "+447700900105", MorgansNew = "+447700900341";

    [Fact]
    public async Task Casey_signs_in_for_the_first_time_with_a_printed_card_and_their_date_of_birth_and_the_card_works_once()
    {
        var sam = await WorkerAsync("sam.okafor", DemoCast.Casey);
        await sam.GetByRole(AriaRole.Link, new() { Name = "Make a sign-in card" }).ClickAsync();
        await sam.IsAccessibleAsync();
        await BornAsync(sam, "9", "4", "1988");
        var (address, code) = await CardAsync(sam);

        var casey = await browser.PageAsync(node, width: Phone);
        await casey.GotoAsync($"http://{address}");
        await casey.IsAccessibleAsync();
        await UseCardAsync(casey, code, ("4", "9", "1988"), "639174");
        await Expect(casey.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check the code and your date of birth");
        await casey.IsAccessibleAsync();
        await Expect(casey.GetByLabel("Code on your printed card")).ToHaveValueAsync(code);
        await UseCardAsync(casey, code.ToLowerInvariant(), ("9", "4", "1988"), "639174");
        await casey.WaitForURLAsync("**/home");
        await Expect(casey.Locator("h1")).ToContainTextAsync("Hello Casey");
        await casey.IsAccessibleAsync();
        await casey.GotoAsync("/settings/mobile-number");
        await Expect(casey.GetByLabel("What is your new mobile number?")).ToBeVisibleAsync();

        await casey.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await casey.WaitForURLAsync("**/sign-in");
        await casey.GetByRole(AriaRole.Link, new() { Name = "I have a printed code from my worker" }).ClickAsync();
        await UseCardAsync(casey, code, ("9", "4", "1988"), "518274");
        await Expect(casey.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check the code and your date of birth");
        await casey.GotoAsync("/home");
        await casey.WaitForURLAsync("**/sign-in?**");
    }

    [Fact]
    public async Task Morgan_has_lost_the_phone_and_with_the_number_that_Nia_changes_nobody_who_found_it_gets_in()
    {
        var lost = await browser.PageAsync(node, width: Phone);
        await lost.SignInByTextAsync(node, Morgan);
        var texts = (await node.ReceivedAsync(Morgan)).Count;

        var nia = await WorkerAsync("nia.rees", DemoCast.Morgan);
        await nia.Locator("main a[href$='/mobile-number']").First.ClickAsync();
        await nia.IsAccessibleAsync();
        await nia.GetByLabel("New mobile number").FillAsync("07700 900 341");
        await nia.GetByLabel("Send it a code that they read out").CheckAsync();
        await nia.GetByLabel("Do not text the old number").CheckAsync();
        await nia.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await nia.IsAccessibleAsync();
        await nia.GetByLabel("Code that the new number received").FillAsync((await node.LastOfAsync(MorgansNew, 1))[..6]);
        await nia.GetByRole(AriaRole.Button, new() { Name = "Change the number" }).ClickAsync();
        await Expect(nia.GetByText("The number is changed")).ToBeVisibleAsync();
        await nia.IsAccessibleAsync();

        await lost.ReloadAsync();
        await lost.WaitForURLAsync("**/sign-in?**");
        await lost.GotoAsync("/sign-in/mobile");
        await lost.GetByLabel("What is your mobile number?").FillAsync(Morgan);
        await ContinueAsync(lost);
        await Expect(lost.GetByText("If we know your number")).ToBeVisibleAsync();

        var morgan = await browser.PageAsync(node, width: Phone);
        await morgan.SignInByTextAsync(node, MorgansNew);
        await Expect(morgan.Locator("h1")).ToContainTextAsync("Hello Morgan");
        Assert.Equal(texts, (await node.ReceivedAsync(Morgan)).Count);
    }

    [Fact]
    public async Task Jordan_is_locked_out_after_five_wrong_codes_and_Sam_lets_them_try_again_today()
    {
        var jordan = await browser.PageAsync(node, width: Phone);
        var code = await jordan.AskForCodeAsync(node, Jordan);
        var wrong = ((int.Parse(code, CultureInfo.InvariantCulture) + 1) % 1_000_000).ToString("d6", CultureInfo.InvariantCulture);
        for (var guess = 0; guess < 5; guess++)
        {
            await TypeAsync(jordan, "Code", wrong);
            await Expect(jordan.GetByRole(AriaRole.Alert)).ToContainTextAsync("This one is not right");
        }

        await jordan.IsAccessibleAsync();
        await TypeAsync(jordan, "Code", code);
        await Expect(jordan.Locator("h1")).ToHaveTextAsync("You have tried too many times");
        await jordan.IsAccessibleAsync();

        var sam = await WorkerAsync("sam.okafor", DemoCast.Jordan);
        await HelpAsync(sam, "To try again today");
        await Expect(sam.GetByText("They can try again")).ToBeVisibleAsync();

        await jordan.GetByRole(AriaRole.Link, new() { Name = "Ask for a new code" }).ClickAsync();
        await jordan.SignInByTextAsync(node, Jordan);
        await Expect(jordan.Locator("h1")).ToContainTextAsync("Hello Jordan");
    }

    [Fact]
    public async Task Alex_has_forgotten_the_PIN_is_locked_out_of_it_and_chooses_another_with_a_card_from_Sam()
    {
        var alex = await browser.PageAsync(node, width: Phone);
        await alex.SignInByTextAsync(node, Alex);
        await alex.GotoAsync("/settings/mobile-number");
        for (var guess = 0; guess < 5; guess++)
        {
            await TypeAsync(alex, "Enter your PIN", "111222");
            await Expect(alex.GetByRole(AriaRole.Alert)).ToContainTextAsync("Check your PIN");
        }

        await TypeAsync(alex, "Enter your PIN", DemoCast.AlexPin);
        await Expect(alex.Locator("h1")).ToHaveTextAsync("You have tried too many times");
        await alex.IsAccessibleAsync();
        await alex.GetByRole(AriaRole.Link, new() { Name = "Go to your home page" }).ClickAsync();
        await alex.WaitForURLAsync("**/home");

        var sam = await WorkerAsync("sam.okafor", DemoCast.Alex);
        await HelpAsync(sam, "A new PIN");
        await Expect(sam.GetByText("Their PIN is taken away and they are signed out")).ToBeVisibleAsync();
        var (address, code) = await CardAsync(sam);

        await alex.ReloadAsync();
        await alex.WaitForURLAsync("**/sign-in?**");
        await alex.GotoAsync($"http://{address}");
        await UseCardAsync(alex, code, ("17", "5", "1994"), "639174");
        await alex.WaitForURLAsync("**/home");
        await alex.GotoAsync("/settings/mobile-number");
        await Expect(alex.GetByLabel("What is your new mobile number?")).ToBeVisibleAsync();
    }

    private async Task<IPage> WorkerAsync(string name, PersonId person)
    {
        var page = await browser.PageAsync(node);
        await page.SignInAsync(name);
        await page.GotoAsync($"/people/{person}");
        return page;
    }

    private static async Task HelpAsync(IPage worker, string need)
    {
        await Expect(worker.GetByText("Locked after too many wrong tries.")).ToBeVisibleAsync();
        await worker.GetByRole(AriaRole.Link, new() { Name = "Help with signing in" }).ClickAsync();
        await worker.IsAccessibleAsync();
        await worker.GetByLabel(need).CheckAsync();
        await worker.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    // As it is printed: nothing on the paper but the card.
    private static async Task<(string Address, string Code)> CardAsync(IPage worker)
    {
        await worker.GetByRole(AriaRole.Button, new() { Name = "Make a card" }).ClickAsync();
        await Expect(worker.Locator(".connect-card")).ToBeVisibleAsync();
        await worker.IsAccessibleAsync();
        await worker.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(worker.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Expect(worker.GetByText("Print this page now")).ToBeHiddenAsync();
        var card = worker.Locator(".connect-card");
        return (await card.Locator(".connect-unbroken").First.InnerTextAsync(), await card.Locator(".connect-code").InnerTextAsync());
    }

    private static async Task UseCardAsync(IPage page, string code, (string Day, string Month, string Year) born, string pin)
    {
        await page.GetByLabel("Code on your printed card").FillAsync(code);
        await BornAsync(page, born.Day, born.Month, born.Year);
        await page.GetByLabel("Choose a 6-digit PIN").FillAsync(pin);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private static async Task BornAsync(IPage page, string day, string month, string year)
    {
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(day);
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync(month);
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync(year);
    }

    private static async Task TypeAsync(IPage page, string label, string text)
    {
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await ContinueAsync(page);
    }

    private static Task ContinueAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
}
