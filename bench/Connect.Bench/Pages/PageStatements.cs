using Connect.Bench.Booking;
using Connect.Platform.Time;

namespace Connect.Bench.Pages;

/// <summary>Lists every statement of the pages that are measured.</summary>
internal static class PageStatements
{
    public static async Task RunAsync()
    {
        using var folder = new Folder();
        var town = new Town(people: 1800);
        await using var node = await Node.StartAsync("", folder.Path, PageRender.Map);
        await town.EnterAsync(node.Database);
        await new BookByText(node).RateAsync(town.Residents, 32);
        var cookie = await PageRender.SignInAsync(node, town.Staff[0]);
        using var browser = new Browser(node.Address);
        await browser.ConnectAsync();
        foreach (var path in new[] { PageRender.WeekOf(town), "/conversations" })
        {
            for (var asked = 0; asked < 200; asked++) await browser.GetAsync(path, cookie);
            await Statements.PrintAsync(path, 100, async () =>
            {
                for (var asked = 0; asked < 100; asked++) await browser.GetAsync(path, cookie);
            });
        }
    }
}
