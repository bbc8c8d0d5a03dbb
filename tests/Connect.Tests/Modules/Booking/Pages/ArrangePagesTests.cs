using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Tests.Given;
using Connect.Tests.Modules.Planner;

namespace Connect.Tests.Modules.Booking.Pages;

public sealed class ArrangePagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Staff_choose_a_time_see_the_text_and_book(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Abel");
        var time = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        using var sam = await app.SignInAsync("sam.okafor");

        using var chosen = await sam.PostFormAsync(BookingLinks.Arrange(person), new() { ["Slot"] = time.Id.ToString() });
        var shown = (await PageAsync(chosen)).QuerySelector(".govuk-inset-text")!.TextContent;
        using var booked = await sam.PostFormAsync(chosen.RequestMessage!.RequestUri!.PathAndQuery, []);
        await app.SettleAsync();

        Assert.StartsWith("/appointments/", booked.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Abel Given is booked", (await PageAsync(booked)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(shown, (await app.PhoneAsync("Abel")).Single().Body);
    }

    [Theory, BothDatabases]
    public async Task The_persons_own_page_leads_there_also_when_nothing_is_arranged(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Dina");
        using var sam = await app.SignInAsync("sam.okafor");

        var next = (await sam.PageAsync(PersonLinks.Person(person))).QuerySelector("[aria-labelledby=next-heading]")!;

        Assert.Contains("There are no upcoming appointments.", next.TextContent, StringComparison.Ordinal);
        Assert.Equal("Arrange an appointment", next.QuerySelector($"a[href='{BookingLinks.Arrange(person)}']")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task A_time_taken_meanwhile_lists_others(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var person = await app.Given.ServiceUserAsync("Bram");
        var time = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        using var sam = await app.SignInAsync("sam.okafor");
        await app.BookAsync(time.Id, await app.Given.ServiceUserAsync("Cora"), DemoCast.Sam);

        using var answer = await sam.PostFormAsync(BookingLinks.Arrange(person), new() { ["Slot"] = time.Id.ToString() });

        var page = await PageAsync(answer);
        Assert.Contains("That time has gone", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("input[type=radio]").Length);
    }

    [Theory, BothDatabases]
    public async Task A_time_must_be_chosen(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync(BookingLinks.Arrange(DemoCast.Alex), []);

        Assert.Equal("Select a time", (await PageAsync(answer)).QuerySelector(".govuk-error-summary a")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task The_persons_other_workers_can_be_booked_too_and_nobody_else(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (leo, nia) = ((await app.Given.TimesAsync(DemoCast.Leo))[0], (await app.Given.TimesAsync(DemoCast.Nia))[0]);
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"{BookingLinks.Arrange(DemoCast.Alex)}?with={DemoCast.Leo}");
        Assert.Contains(leo.Id.ToString(), page.Body!.InnerHtml, StringComparison.Ordinal);

        using var answer = await sam.Client.GetAsync(BookingLinks.ArrangeCheck(DemoCast.Alex, nia.Id));
        Assert.Equal(BookingLinks.Arrange(DemoCast.Alex), answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task For_people_out_of_sight_and_for_colleagues_there_is_no_such_page(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var time = (await app.Given.TimesAsync(DemoCast.Nia))[0];
        using var nia = await app.SignInAsync("nia.rees");

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(BookingLinks.Arrange(DemoCast.Alex)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(BookingLinks.ArrangeCheck(DemoCast.Alex, time.Id)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(BookingLinks.Arrange(DemoCast.Nia)));
        Assert.Equal(HttpStatusCode.OK, await nia.StatusAsync(BookingLinks.Arrange(DemoCast.Morgan)));
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
