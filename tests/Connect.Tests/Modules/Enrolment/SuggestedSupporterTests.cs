using System.Net;
using Connect.Demo;
using Connect.Modules.Enrolment;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Enrolment;

/// <summary>Whom somebody named as their first supporter when they joined.</summary>
public sealed class SuggestedSupporterTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Nobody_is_asked_or_told_before_a_worker_has_asked_the_person_alone(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (person, phone) = await EnrolledAsync(app, "Noa", "07700 900371");
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Contains("Gran Given", (await sam.PageAsync($"/people/{person}/network")).Body!.TextContent);
        Assert.Empty(await app.InvitationsAsync(person));
        Assert.Single(app.Phones.On(phone)); // the welcome

        var page = $"/people/{person}/network/suggested/{await SuggestionAsync(app, person)}";
        using var hasty = await sam.PostFormAsync(page, new() { ["Answer"] = "yes" });
        Assert.Contains("Ask when you are alone with them", await hasty.Content.ReadAsStringAsync());
        Assert.Empty(await app.InvitationsAsync(person));

        using var invited = await sam.PostFormAsync(page, new() { ["Answer"] = "yes", ["Alone"] = "true" });
        Assert.Contains("asked to agree", await invited.Content.ReadAsStringAsync());
        await app.SettleAsync();

        var link = Assert.Single(await app.LinksAsync(), one => one.Person == person);
        Assert.Equal(("Gran", "Given", DemoCast.Sam, null), (link.FirstName, link.LastName, link.AskedBy!.Value, link.AgreedAt));
        Assert.Single(await app.InvitationsAsync(person));
        Assert.Empty(app.Phones.On("+447700900372")); // not before the person agrees
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(page));
    }

    [Theory, BothDatabases]
    public async Task A_no_is_dismissed_without_a_word_to_anybody(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (person, phone) = await EnrolledAsync(app, "Nell", "07700 900373");
        var suggestion = await SuggestionAsync(app, person);
        var page = $"/people/{person}/network/suggested/{suggestion}";
        using var nia = await app.SignInAsync("nia.rees");
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(page));
        using var sam = await app.SignInAsync("sam.okafor");

        using var dismissed = await sam.PostFormAsync(page, new() { ["Answer"] = "no" });
        await app.SettleAsync();

        Assert.Contains("It is dismissed", await dismissed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(page));
        Assert.Contains("Dismissed (1)", (await sam.PageAsync($"/people/{person}/network")).Body!.TextContent);
        Assert.Empty(await app.InvitationsAsync(person));
        Assert.DoesNotContain(await app.LinksAsync(), one => one.Person == person);
        Assert.Single(app.Phones.On(phone));
        Assert.Empty(app.Phones.On("+447700900372"));

        var strange = await app.DoAsync((SettleSuggestion op) => op.BringBackAsync(suggestion, person, Actor.Of(DemoCast.Nia), default));
        Assert.Equal(EnrolmentProblems.AlreadyDealtWith, strange.Problem);
        using var back = await sam.UndoAsync(await sam.Client.GetAsync($"/people/{person}/network"));
        Assert.Contains("It is back", await back.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await sam.StatusAsync(page));
    }

    private static async Task<(PersonId Person, string Phone)> EnrolledAsync(ConnectApp app, string firstName, string mobile)
    {
        var answers = GivenEnrolments.Of(firstName, mobile) with { HasSupporter = true, SupporterName = "Gran Given", SupporterMobile = "07700 900372" };
        var (_, person) = await app.EnrolAsync(answers);
        return (person, (await app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None))).Phone!);
    }

    private static Task<Guid> SuggestionAsync(ConnectApp app, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.Set<SupporterSuggestion>().Where(one => one.Person == person && one.EndedAt == null).Select(one => one.Id).SingleAsync());
}
