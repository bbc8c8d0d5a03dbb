using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Enrolment;
using Connect.Modules.Network;
using Connect.Modules.Pods;
using Connect.Modules.Supporting;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Enrolment;

/// <summary>Two records become one: who stands beside the person, who works with them, and how they sign in.</summary>
public sealed class MergingPeopleTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Supporters_come_along_and_see_nothing_until_the_person_is_asked_alone_again(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Kira", "07700 900401", "07700 900402");
        var supporter = await app.SupporterAsync("Lena", "+447700900403");
        var link = await app.OpenAsync(newer, supporter);
        await app.DoAsync((ConnectDb db) => { db.Add(new SupportMessage { Link = link, Person = newer, Supporter = supporter, By = newer, Body = "hello Lena", At = app.Now }); return Task.CompletedTask; });

        await app.MakeOneAsync(newer);
        await app.SettleAsync();

        Assert.Equal(older, (await app.LinksAsync()).Single(one => one.Id == link).Person);
        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link));
        Assert.Empty(await app.SeesAsync(supporter, older));
        Assert.Empty(await app.SeesAsync(supporter, newer));

        await app.AskedAsync(link, wantsIt: true);

        Assert.Contains(Thing.NextAppointment, await app.SeesAsync(supporter, older));
        Assert.Equal("hello Lena", await app.AskAsync((ConnectDb db) => db.Set<SupportMessage>().Where(one => one.Person == older && one.Supporter == supporter).Select(one => one.Body).SingleAsync()));
    }

    [Theory, BothDatabases]
    public async Task Of_two_links_with_one_supporter_the_kept_records_goes_on(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Lula", "07700 900404", "07700 900405");
        var supporter = await app.SupporterAsync("Mina", "+447700900406");
        var kept = await app.OpenAsync(older, supporter);
        var doubled = await app.OpenAsync(newer, supporter);
        var before = await app.SeesAsync(supporter, older);

        await app.MakeOneAsync(newer);
        await app.SettleAsync();

        Assert.Equal((SupportState.Open, null), (await app.StateAsync(kept), await app.StateAsync(doubled)));
        Assert.Equal(before, await app.SeesAsync(supporter, older));
    }

    [Theory, BothDatabases]
    public async Task Who_must_not_contact_either_must_not_contact_the_one(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Mona", "07700 900407", "07700 900408");
        var (ofOlder, ofNewer) = (await app.SupporterAsync("Nora", "+447700900409"), await app.SupporterAsync("Olga", "+447700900410"));
        var links = (await app.OpenAsync(older, ofOlder), await app.OpenAsync(newer, ofNewer));
        await BarAsync(app, newer, "07700 900409");
        await BarAsync(app, older, "07700 900410");

        await app.MakeOneAsync(newer);

        Assert.Equal((null, null), (await app.StateAsync(links.Item1), await app.StateAsync(links.Item2)));
        Assert.Empty(await app.SeesAsync(ofOlder, older));
        Assert.Empty(await app.SeesAsync(ofNewer, older));
        foreach (var other in new[] { ofOlder, ofNewer }) Assert.True(await app.AskAsync((NoContact barred) => barred.IsBarredAsync(older, other, default)));
    }

    [Theory, BothDatabases]
    public async Task Who_is_barred_by_a_number_that_goes_is_barred_still(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Nina", "07700 900411", "07700 900412");
        await BarAsync(app, DemoCast.Jordan, "07700 900412");
        await app.DoAsync((ConnectDb db) => db.Set<NoContactPair>().Where(pair => pair.Phone == "+447700900412").ExecuteUpdateAsync(set => set.SetProperty(pair => pair.Other, (PersonId?)null)));

        await app.MakeOneAsync(newer);

        Assert.True(await app.AskAsync((NoContact barred) => barred.IsBarredAsync(DemoCast.Jordan, older, default)));
    }

    [Theory, BothDatabases]
    public async Task The_newer_records_workers_go_on_beside_the_kept_ones_officer(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var answers = GivenEnrolments.Of("Oona", "07700 900413") with { LastName = "Oonason" };
        var older = (await app.EnrolAsync(answers)).Person;
        var newer = (await app.EnrolAsync(answers with { Mobile = "07700 900414", Officer = DemoCast.Nia.Value, Pod = DemoCast.HarbourRoad.Value })).Person;

        await app.MakeOneAsync(newer);

        var team = await app.AskAsync((ConnectDb db) => db.Set<Assignment>().Where(one => one.Person == older && one.Until == null).OrderByDescending(one => one.IsOfficer).ToListAsync());
        Assert.Equal([(DemoCast.Sam, true), (DemoCast.Nia, false)], team.Select(one => (one.Worker, one.IsOfficer)));
        Assert.All(team, one => Assert.StartsWith("Oonason", one.SortName, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, await app.AskAsync((ConnectDb db) => db.Set<PodMember>().CountAsync(member => member.Person == older)));
        Assert.False(await app.MayAsync(DemoCast.Nia, AccessAction.See, Thing.Person, newer));
        Assert.True(await app.MayAsync(DemoCast.Nia, AccessAction.See, Thing.Person, older));
    }

    [Theory, BothDatabases]
    public async Task They_sign_in_as_the_kept_record_and_nothing_opens_the_closed_one(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Petra", "07700 900415", "07700 900416");
        foreach (var person in new[] { older, newer })
        {
            await app.DoAsync((Pins pins) => pins.SetAsync(person, "582914", default));
            await app.DoAsync((ConnectDb db) =>
            {
                db.Add(new SignInSession { Id = Guid.CreateVersion7(), Person = person, Strength = SessionStrength.Pin, StartedAt = app.Now, Until = app.Now.AddYears(1) });
                return Task.CompletedTask;
            });
        }

        await app.MakeOneAsync(newer);

        Assert.Equal((true, 1), await OpensAsync(app, older));
        Assert.Equal((false, 0), await OpensAsync(app, newer));
    }

    [Theory, BothDatabases]
    public async Task Two_people_are_listed_as_two_and_can_be_looked_at_again(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (_, newer) = await app.EnrolTwiceAsync("Quinn", "07700 900417", "07700 900418");
        var twin = await app.TwinAsync(newer);
        using var sam = await app.SignInAsync("sam.okafor");

        using var apart = await sam.PostFormAsync($"/enrolments/check/{twin}", []);
        Assert.Contains("They stay two people", await apart.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Quinn", (await sam.PageAsync("/enrolments/check")).Body!.TextContent);
        Assert.Contains("Quinn", (await sam.PageAsync("/enrolments/check/two-people")).Body!.TextContent);

        Assert.True((await app.DoAsync((SettleTwin op) => op.LookAgainAsync(twin, Mails.Ana, default))).Succeeded);
        Assert.False((await app.DoAsync((SettleTwin op) => op.LookAgainAsync(twin, Mails.Ana, default))).Succeeded);
        Assert.Contains("Quinn", (await sam.PageAsync("/enrolments/check")).Body!.TextContent);
        Assert.DoesNotContain("Quinn", (await sam.PageAsync("/enrolments/check/two-people")).Body!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Who_may_be_the_closed_one_is_compared_with_the_kept_one(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (older, newer) = await app.EnrolTwiceAsync("Rosa", "07700 900419", "07700 900420");
        var third = await app.SupporterAsync("Rose", "+447700900421", Connect.Modules.People.Role.ServiceUser);
        await app.DoAsync((ConnectDb db) => { db.Add(new PossibleTwin { Id = Guid.CreateVersion7(), Person = third, Other = newer, FoundAt = app.Now }); return Task.CompletedTask; });

        await app.MakeOneAsync(newer);

        Assert.Equal(older, await app.AskAsync((ConnectDb db) => db.Set<PossibleTwin>().Where(one => one.Person == third && one.EndedAt == null).Select(one => one.Other).SingleAsync()));
    }

    [Theory, BothDatabases]
    public async Task The_page_says_what_moves_before_anything_does(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (_, newer) = await app.EnrolTwiceAsync("Sana", "07700 900422", "07700 900423");
        await app.OpenAsync(newer, await app.SupporterAsync("Tess", "+447700900424"));
        var page = $"/enrolments/check/{await app.TwinAsync(newer)}/one";
        using var sam = await app.SignInAsync("sam.okafor");

        var text = (await sam.PageAsync(page)).Body!.TextContent;
        foreach (var words in new[] { "cannot be undone", "07700 900423 is no longer on record", "1 of the newer record", "Sam Okafor", "Conversations (1)" }) Assert.Contains(words, text);
        Assert.DoesNotContain("Tess", text);

        using var done = await sam.PostFormAsync(page, []);
        Assert.Contains("They are one person now", await done.Content.ReadAsStringAsync());
    }

    private static async Task<(bool Pin, int Sessions)> OpensAsync(ConnectApp app, PersonId person) =>
        (await app.AskAsync((Pins pins) => pins.HasAsync(person, default)), (await app.AskAsync((Sessions sessions) => sessions.OpenAsync(person, default))).Count);

    private static Task BarAsync(ConnectApp app, PersonId person, string phone) =>
        app.DoAsync((BarContact op) => op.RunAsync(person, new("Somebody", phone, "", "An order of the court"), Actor.Of(DemoCast.Sam), default));
}
