using System.Net;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Journal.Pages;

public sealed class PersonPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task It_joins_appointments_conversation_and_journal(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "book 2");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));

        var words = page.QuerySelector("main")!.TextContent;
        Assert.Equal("Alex Jones", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("07700 900101", words, StringComparison.Ordinal);
        Assert.Equal("Sam Okafor", page.QuerySelectorAll(".connect-identity dd")[2].TextContent);
        Assert.Equal(["Sam Okafor", "Leo Grant"], page.QuerySelectorAll("section[aria-labelledby=team-heading] strong").Select(name => name.TextContent));
        Assert.Matches("March 2027, [0-9:]+[ap]m to [0-9:]+[ap]m\\s+With Sam Okafor, the Bridge Street office", words);
        Assert.NotNull(page.QuerySelector("a[href^='/conversations/']"));
        Assert.Equal("Appointment booked", page.QuerySelector(".moj-timeline__title")!.TextContent);
        Assert.Equal("by Alex Jones, by text", page.QuerySelector(".moj-timeline__byline")!.TextContent);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task Nothing_there_is_said_in_words(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        var words = (await sam.PageAsync(PersonLinks.Person(DemoCast.Robin))).QuerySelector("main")!.TextContent;

        Assert.Contains("There are no upcoming appointments.", words, StringComparison.Ordinal);
        Assert.Contains("You and Robin have not written to each other yet.", words, StringComparison.Ordinal);
        Assert.Contains("Nothing is recorded yet.", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_pods_person_looks_like_nobody(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var nia = await app.SignInAsync("nia.rees");

        var foreign = await Answers.OfAsync(nia, PersonLinks.Person(DemoCast.Alex));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(await Answers.OfAsync(nia, PersonLinks.Person(PersonId.New())), foreign);
    }

    [Theory, BothDatabases]
    public async Task Staff_have_no_such_page(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(PersonLinks.Person(DemoCast.Leo)));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(PersonLinks.Person(DemoCast.Sam)));
    }

    [Theory, BothDatabases]
    public async Task Older_entries_are_a_page_away(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var turn = 0; turn < 13; turn++)
            foreach (var stopped in new[] { true, false })
                await app.DoAsync((StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped, Actor.ByText(DemoCast.Alex), CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");

        var newest = await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));
        var older = await sam.PageAsync(newest.QuerySelector(".connect-more a")!.GetAttribute("href")!);

        Assert.Equal(25, newest.QuerySelectorAll(".moj-timeline__item").Length);
        Assert.Single(older.QuerySelectorAll(".moj-timeline__item"));
        Assert.Null(older.QuerySelector(".connect-more"));
    }

    [Theory, BothDatabases]
    public async Task The_caseload_leads_to_each_of_its_people(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        using var helen = await app.SignInAsync("helen.marsh");

        var links = (await sam.PageAsync("/people")).QuerySelectorAll(".connect-line__link");

        Assert.Equal(["Blake, Jordan", "Jones, Alex", "Reed, Casey"], links.Select(link => link.TextContent));
        Assert.Equal(PersonLinks.Person(DemoCast.Alex), links[1].GetAttribute("href"));
        Assert.Contains("You do not work with anybody yet.", (await helen.PageAsync($"/people?show=w{DemoCast.Helen}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
