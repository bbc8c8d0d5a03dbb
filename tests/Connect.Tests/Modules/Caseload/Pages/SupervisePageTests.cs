using System.Net;
using Connect.Demo;
using Connect.Modules.Caseload;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Caseload.Pages;

public sealed class SupervisePageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Each_figure_counts_what_its_list_shows(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "are you there");
        await app.TextAsync("Casey", "stop");
        await app.TextAsync("Morgan", "not helens business");
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-04 10:00");
        await app.DoAsync((GoOnLeave op) => op.RunAsync(DemoCast.Leo, new(2027, 3, 8), new(2027, 3, 9), null, Actor.Of(DemoCast.Leo), CancellationToken.None));
        await app.MoveClockAsync(Local.Utc("2027-03-06 12:00"));
        using var helen = await app.SignInAsync("helen.marsh");

        var page = await helen.PageAsync(CaseloadLinks.Supervise);

        var figures = page.QuerySelectorAll(".govuk-task-list__item").ToDictionary(
            item => item.QuerySelector("a")!.GetAttribute("href")!, item => item.QuerySelector(".govuk-task-list__status")!.TextContent.Trim());
        Assert.Equal(["2", "1", "1", "0", "1", "0"], figures.Values);
        foreach (var (href, count) in figures)
            Assert.Equal(count, (await helen.PageAsync(href)).QuerySelectorAll(".connect-line").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain("Morgan", (await helen.PageAsync("/supervise/unread")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["4", "0", "1", "3"], page.QuerySelectorAll("td[data-label=People]").Select(cell => cell.TextContent));
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task It_is_for_supervisors_only(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        foreach (var name in new[] { "sam.okafor", "leo.grant", "ana.silva" })
        {
            using var browser = await app.SignInAsync(name);
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(CaseloadLinks.Supervise));
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync("/supervise/unread"));
        }

        using var helen = await app.SignInAsync("helen.marsh");
        Assert.Equal(HttpStatusCode.NotFound, await helen.StatusAsync("/supervise/7"));
    }
}
