using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>The navigation of staff: a line on a desk, folded behind Menu on a phone. Nothing of it needs script.</summary>
public sealed class StaffNavigationTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_it_is_one_line_that_says_where_you_are_and_what_waits(bool javaScript)
    {
        await UnreadAsync();
        var page = await SignedInAsync(375, javaScript);
        foreach (var (path, here) in new[] { ("/staff", "Home"), ("/planner", "Planner"), ("/conversations", "Conversations") })
        {
            await page.GotoAsync(path);

            Assert.StartsWith("Menu", await Menu(page).InnerTextAsync(), StringComparison.Ordinal);
            await Assertions.Expect(Menu(page)).ToContainTextAsync(here);
            await Assertions.Expect(Menu(page)).ToContainTextAsync("unread conversation");
            await Assertions.Expect(Link(page, "People")).ToBeHiddenAsync();
            if (javaScript) await page.IsAccessibleAsync();
            var line = await Bar(page).BoundingBoxAsync();
            Assert.InRange(line!.Height, 44, 56);
        }
    }

    [Fact]
    public async Task The_keyboard_opens_and_closes_it()
    {
        var page = await SignedInAsync(375, javaScript: false);
        await page.Keyboard.PressAsync("Tab");
        while (await page.Locator(":focus").InnerTextAsync() is var text && !text.StartsWith("Menu", StringComparison.Ordinal)) await page.Keyboard.PressAsync("Tab");

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Link(page, "Planner")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Link(page, "Planner")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people");
    }

    [Fact]
    public async Task Unfolded_each_link_has_room_for_a_thumb()
    {
        await UnreadAsync();
        var page = await SignedInAsync(375, javaScript: true);
        await Menu(page).ClickAsync();

        await page.IsAccessibleAsync();
        foreach (var target in await Bar(page).Locator("summary, a, button").AllAsync())
            Assert.True((await target.BoundingBoxAsync())!.Height >= 44, await target.InnerTextAsync());
    }

    [Fact]
    public async Task On_a_desk_every_link_is_there_and_no_menu()
    {
        var page = await SignedInAsync(1280, javaScript: true);

        await Assertions.Expect(page.Locator("summary")).ToBeHiddenAsync();
        foreach (var name in new[] { "Home", "People", "Planner", "Conversations", "Notifications" }) await Assertions.Expect(Link(page, name)).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
    }

    private Task UnreadAsync() => node.TextAsync("+447700900101", "+447700900901", "is there parking?");

    private async Task<IPage> SignedInAsync(int width, bool javaScript)
    {
        var page = await browser.PageAsync(node, javaScript, width);
        await page.SignInAsync("sam.okafor");
        return page;
    }

    private static ILocator Bar(IPage page) => page.GetByRole(AriaRole.Navigation, new() { Name = "Primary navigation" });

    private static ILocator Menu(IPage page) => Bar(page).Locator("summary");

    private static ILocator Link(IPage page, string name) => Bar(page).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + name) });
}
