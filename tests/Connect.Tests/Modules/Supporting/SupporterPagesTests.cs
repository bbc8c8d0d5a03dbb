using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Supporting;

/// <summary>Supporters' own pages, and a person's pages about them.</summary>
public sealed class SupporterPagesTests(Apps apps) : IClassFixture<Apps>
{
    private const string MariasPhone = "+447700900201", DeesPhone = "+447700900202";

    [Theory, BothDatabases]
    public async Task A_supporter_finds_the_people_they_support_and_what_was_opened(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Given.OfferAsync(DemoCast.Sam, Local.Utc("2027-03-04 10:00"));
        using var maria = await app.SignInByTextAsync(MariasPhone);

        var home = await maria.PageAsync("/");
        var link = home.QuerySelector("main a[href^='/support/0']")!;
        Assert.Equal("Alex", link.TextContent);
        var page = (await maria.PageAsync(link.GetAttribute("href")!)).Body!.TextContent;
        Assert.Contains("Next appointment", page, StringComparison.Ordinal);
        Assert.Contains("Alex has nothing booked.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Jones", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_mentor_finds_each_apart_and_nothing_on_one_page_leads_to_the_other(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var dee = await app.SignInByTextAsync(DeesPhone);

        var people = (await dee.PageAsync("/support")).QuerySelectorAll("main a[href^='/support/0']");
        Assert.Equal(["Jordan", "Casey"], people.Select(person => person.TextContent));
        var jordan = (await dee.PageAsync(people[0].GetAttribute("href")!)).DocumentElement.OuterHtml;
        Assert.DoesNotContain("Casey", jordan, StringComparison.Ordinal);
        Assert.DoesNotContain(people[1].GetAttribute("href")!, jordan, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_theirs_is_not_found_whatever_they_ask_for(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var maria = await app.SignInByTextAsync(MariasPhone);
        var deesLinks = (await app.LinksAsync()).Where(link => link.Supporter == DemoCast.Dee).Select(link => link.Id).ToList();

        string[] paths =
        [
            .. deesLinks.SelectMany(id => new[] { SupportingLinks.Of(id), SupportingLinks.Messages(id), SupportingLinks.Team(id), SupportingLinks.Leave(id) }),
            SupportingLinks.Of(SupportId.New()), "/people", $"/people/{DemoCast.Alex}", $"/people/{DemoCast.Alex}/network", "/supporters", "/messages", "/conversations",
        ];
        foreach (var path in paths) Assert.Equal(HttpStatusCode.NotFound, await maria.StatusAsync(path));
    }

    [Theory, BothDatabases]
    public async Task The_two_write_on_pages_and_by_text_into_one_conversation(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);
        using var alex = await app.SignInFullyAsync();

        await maria.PostFormAsync(SupportingLinks.Messages(link), new() { ["Body"] = "Good luck tomorrow" });
        await app.SettleAsync();
        await app.StoreTextAsync("+447700900101", await app.SupportLineAsync(DemoCast.Alex, DemoCast.Maria), "thanks mum");
        await app.SettleAsync();

        Assert.Equal("Maria: Good luck tomorrow", (await app.PhoneAsync("Alex"))[^1].Body);
        foreach (var (browser, path) in new[] { (maria, SupportingLinks.Messages(link)), (alex, SupportingLinks.MyMessages(link)) })
        {
            var page = (await browser.PageAsync(path)).Body!.TextContent;
            Assert.Contains("Good luck tomorrow", page, StringComparison.Ordinal);
            Assert.Contains("thanks mum", page, StringComparison.Ordinal);
            Assert.DoesNotContain("07700", page, StringComparison.Ordinal);
        }

        using var sam = await app.SignInAsync("sam.okafor");
        foreach (var path in new[] { "/staff", "/conversations", $"/people/{DemoCast.Alex}", $"/people/{DemoCast.Alex}/network" })
            Assert.DoesNotContain("Good luck tomorrow", (await sam.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_person_sees_who_sees_what_changes_it_and_ends_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var alex = await app.SignInFullyAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);

        Assert.Contains("Sees: your next appointment, messages with you", (await alex.PageAsync("/supporters")).Body!.TextContent, StringComparison.Ordinal);
        await alex.PostFormAsync(SupportingLinks.MyOne(link), new() { ["See"] = "Messages", ["HowLong"] = "30" });
        Assert.Contains("Sees: messages with you", (await alex.PageAsync("/supporters")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Next appointment", (await maria.PageAsync(SupportingLinks.Of(link))).Body!.TextContent, StringComparison.Ordinal);

        await EndAsync(alex, link);
        Assert.DoesNotContain("Maria", (await alex.PageAsync("/supporters")).QuerySelector("main ul")?.TextContent ?? "", StringComparison.Ordinal);
        foreach (var path in new[] { SupportingLinks.Of(link), SupportingLinks.Messages(link), SupportingLinks.Team(link) })
            Assert.Equal(HttpStatusCode.NotFound, await maria.StatusAsync(path));
        await app.SettleAsync();
        Assert.Single(app.Phones.On(MariasPhone)); // her own sign-in code, and no word that it ended
    }

    [Theory, BothDatabases]
    public async Task While_a_record_is_restricted_its_supporter_is_offered_no_box_to_write_in(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);
        var before = (await maria.PageAsync(SupportingLinks.Of(link))).Body!.TextContent;

        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [], "In the news", Mails.Ana, CancellationToken.None));

        Assert.Contains("Write to Alex", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Write to Alex", (await maria.PageAsync(SupportingLinks.Of(link))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await maria.StatusAsync(SupportingLinks.Messages(link)));

        await app.DoAsync((LiftRestriction op) => op.RunAsync(DemoCast.Alex, Mails.Ana, CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, await maria.StatusAsync(SupportingLinks.Messages(link)));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_stops_with_one_press(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var link = await app.MariasLinkAsync();
        using var maria = await app.SignInByTextAsync(MariasPhone);

        await maria.PostFormAsync(SupportingLinks.Leave(link), []);

        Assert.Null(await app.StateAsync(link));
        Assert.Contains("Nobody has opened anything to you now", (await maria.PageAsync("/support")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_workers_note_that_they_asked_alone_opens_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var supporter = await app.SupporterAsync("Pat", "+447700900301");
        var link = await app.JoinedAsync(DemoCast.Jordan, supporter);
        using var sam = await app.SignInAsync("sam.okafor");
        var ask = NetworkLinks.Ask(DemoCast.Jordan, link);

        using (var early = await sam.PostFormAsync(ask, new() { ["Answer"] = "yes" })) Assert.Contains("Ask when you are alone with them", await early.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link));
        await sam.PostFormAsync(ask, new() { ["Answer"] = "yes", ["Alone"] = "true" });

        Assert.Equal(SupportState.Open, await app.StateAsync(link));
        await app.SettleAsync();
        Assert.Contains(app.Phones.On("+447700900301"), text => text.Body.StartsWith("Connect: Jordan can now get your messages", StringComparison.Ordinal));
    }

    private static async Task EndAsync(Browser browser, SupportId link)
    {
        var page = await browser.PageAsync(SupportingLinks.MyOne(link));
        var form = page.Forms.Single(form => form.GetAttribute("action")?.EndsWith("handler=End", StringComparison.Ordinal) == true);
        using var content = new FormUrlEncodedContent(form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Name is not null).Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var ended = await browser.Client.PostAsync(form.GetAttribute("action"), content);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
    }
}
