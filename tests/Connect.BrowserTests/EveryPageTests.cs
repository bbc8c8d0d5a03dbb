using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>Each page, on a desk and on a phone: no axe violation against WCAG 2.2 AA, and nothing to scroll sideways.</summary>
public sealed class EveryPageTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private static readonly string[] Pages =
    [
        "/staff", "/people", "/conversations", "/conversations/unclaimed", "/planner?view=list", "/planner?view=day", "/planner?view=week",
        "/availability", "/availability/new", "/availability/new?once=true", "/availability/busy/new", "/notifications", "/settings/assistant",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_of_staff_is_accessible(int width)
    {
        await node.TextAsync("+447700900102", "+447700900901", "book");
        await node.LastOfAsync("+447700900102", atLeast: 1);
        await node.TextAsync("+447700900102", "+447700900901", "book 1");
        await node.LastOfAsync("+447700900102", atLeast: 2);
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");

        foreach (var path in Pages) await IsAccessibleAsync(page, path);
        foreach (var (list, link) in new[] { ("/conversations", "/conversations/0"), ("/people", "/people/0") })
        {
            await page.GotoAsync(list);
            var path = await page.Locator($"main a[href^='{link}']").First.GetAttributeAsync("href");
            await IsAccessibleAsync(page, path!);
        }

        await page.GotoAsync("/notifications");
        var appointment = await page.Locator("main a[href^='/appointments/']").First.GetAttributeAsync("href");
        foreach (var path in new[] { appointment!, $"{appointment}/move", $"{appointment}/cancel" }) await IsAccessibleAsync(page, path);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task The_phones_of_the_demonstration_are_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);

        await IsAccessibleAsync(page, "/demo");
        await IsAccessibleAsync(page, "/no-such-page", expected: 404);
    }

    private static async Task IsAccessibleAsync(IPage page, string path, int expected = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(expected, answer!.Status);
        await page.IsAccessibleAsync();
    }
}
