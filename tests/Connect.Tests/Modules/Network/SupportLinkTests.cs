using Connect.Demo;
using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Network;

public sealed class SupportLinkTests(Apps apps) : IClassFixture<Apps>
{
    private int _made;

    [Theory, BothDatabases]
    public async Task Nothing_opens_before_a_worker_has_asked_the_person_alone(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var link = await app.JoinedAsync(person, supporter);

        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link));
        Assert.Empty(await app.SeesAsync(supporter, person));

        await app.AskedAsync(link, wantsIt: true);
        Assert.Equal(SupportState.Open, await app.StateAsync(link));
        Assert.Equal([Thing.SupportedPerson, Thing.NextAppointment, Thing.SupportMessages], await app.SeesAsync(supporter, person));
    }

    [Theory, BothDatabases]
    public async Task Only_a_worker_of_the_pod_can_write_down_that_they_asked(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var link = await app.JoinedAsync(person, supporter);

        foreach (var other in new[] { person, supporter, DemoCast.Nia, DemoCast.Tom, DemoCast.Jordan }) await app.AskedAsync(link, wantsIt: true, other);

        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_sees_what_each_switch_opens_and_nothing_else(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var link = await app.OpenAsync(person, supporter, SharedThings.None);
        Assert.Equal([Thing.SupportedPerson], await app.SeesAsync(supporter, person));

        await ShareAsync(app, link, SharedThings.NextAppointment, person);
        Assert.Equal([Thing.SupportedPerson, Thing.NextAppointment], await app.SeesAsync(supporter, person));
        await ShareAsync(app, link, SharedThings.Messages, person);
        Assert.Equal([Thing.SupportedPerson, Thing.SupportMessages], await app.SeesAsync(supporter, person));
        await ShareAsync(app, link, SharedThings.Notes, person);
        Assert.Equal([Thing.SupportedPerson, Thing.Note], await app.SeesAsync(supporter, person));
        Assert.Empty(await app.SeesAsync(supporter, DemoCast.Jordan));
    }

    [Theory, BothDatabases]
    public async Task Only_the_person_changes_what_a_supporter_sees(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var link = await app.OpenAsync(person, supporter, SharedThings.None);

        await ShareAsync(app, link, GivenSupport.Everything, supporter);
        await ShareAsync(app, link, GivenSupport.Everything, DemoCast.Sam);

        Assert.Equal([Thing.SupportedPerson], await app.SeesAsync(supporter, person));
    }

    [Theory, BothDatabases]
    public async Task A_workers_proposal_awaits_the_persons_own_agreement(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var link = (await app.DoAsync((ProposeSupport op) => op.RunAsync(person, new("Pat", "", SupportKind.Volunteer, SharedThings.None), Actor.Of(DemoCast.Sam), CancellationToken.None))).Value;

        Assert.False((await app.DoAsync((JoinSupport op) => op.RunAsync(link, Actor.Of(supporter), CancellationToken.None))).Succeeded);
        Assert.False((await app.DoAsync((AgreeToSupport op) => op.RunAsync(link, Actor.Of(DemoCast.Sam), CancellationToken.None))).Succeeded);
        Assert.True((await app.DoAsync((AgreeToSupport op) => op.RunAsync(link, Actor.ByText(person), CancellationToken.None))).Succeeded);
        Assert.True((await app.DoAsync((JoinSupport op) => op.RunAsync(link, Actor.Of(supporter), CancellationToken.None))).Succeeded);

        var kept = Assert.Single(await app.LinksAsync(), one => one.Id == link);
        Assert.Equal((app.Now, ActorKind.ByText), (kept.AgreedAt, kept.AgreedBy));
    }

    [Theory, BothDatabases]
    public async Task It_is_asked_again_every_90_days_and_closed_until_then(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var supporter = await app.SupporterAsync("Pat", "+447700900301");
        var link = await app.OpenAsync(DemoCast.Robin, supporter, officer: DemoCast.Priya);

        await app.MoveClockAsync(TimeSpan.FromDays(77));
        Assert.Contains("network.ask-due", await KindsAsync(app, DemoCast.Robin));
        Assert.Equal(SupportState.Open, await app.StateAsync(link));

        await app.MoveClockAsync(TimeSpan.FromDays(14));
        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link));
        Assert.Empty(await app.SeesAsync(supporter, DemoCast.Robin));

        await app.AskedAsync(link, wantsIt: true, DemoCast.Priya);
        Assert.Contains(Thing.SupportMessages, await app.SeesAsync(supporter, DemoCast.Robin));
    }

    [Theory, BothDatabases]
    public async Task It_ends_by_itself_when_the_person_wished_so(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var supporter = await app.SupporterAsync("Pat", "+447700900301");
        var link = await app.OpenAsync(DemoCast.Robin, supporter, officer: DemoCast.Priya);
        await app.DoAsync((ChangeShares op) => op.RunAsync(link, GivenSupport.Everything, app.Now.AddDays(30), Actor.Of(DemoCast.Robin), CancellationToken.None));

        await app.MoveClockAsync(TimeSpan.FromDays(31));

        Assert.Null(await app.StateAsync(link));
        Assert.Empty(await app.SeesAsync(supporter, DemoCast.Robin));
        Assert.Equal(SupportEnding.TimeIsUp, Assert.Single(await app.LinksAsync(), one => one.Id == link).Ending);
    }

    [Theory, BothDatabases]
    public async Task A_hold_and_a_no_look_to_the_two_like_waiting(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        var asked = await app.JoinedAsync(person, supporter);
        await app.AskedAsync(asked, wantsIt: false);
        var other = await app.SupporterAsync("Ola", "+447700900399");
        var held = await app.JoinedAsync(person, other);
        await app.DoAsync((HoldSupport op) => op.RunAsync(held, true, Actor.Of(DemoCast.Sam), CancellationToken.None));

        var mine = await app.AskAsync((Supporters supporters) => supporters.OfAsync(person, Actor.Of(person), CancellationToken.None));
        Assert.All(mine, card => Assert.Equal(SupportState.AwaitsWorker, card.State));
        var shown = await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().Where(entry => entry.Person == person && entry.Audience == Audience.Person).Select(entry => entry.Kind).ToListAsync());
        Assert.DoesNotContain("network.asked", shown);
        Assert.DoesNotContain("network.held", shown);
        Assert.All((await app.AuditAsync()).Where(audit => audit.Acts.Contains("asked alone", StringComparison.Ordinal)), audit => Assert.Contains("\"restricted\":true", audit.Acts, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Either_of_the_two_and_the_team_can_end_it_and_nobody_else(DatabaseKind database)
    {
        foreach (var who in new Func<PersonId, PersonId, PersonId>[] { (person, _) => person, (_, supporter) => supporter, (_, _) => DemoCast.Sam })
        {
            var (app, person, supporter) = await PairAsync(database);
            var link = await app.OpenAsync(person, supporter);

            foreach (var stranger in new[] { DemoCast.Nia, DemoCast.Jordan, DemoCast.Maria })
                Assert.False((await app.DoAsync((EndSupport op) => op.RunAsync(link, SupportEnding.ByPerson, Actor.Of(stranger), CancellationToken.None))).Succeeded);
            Assert.True((await app.DoAsync((EndSupport op) => op.RunAsync(link, SupportEnding.ByPerson, Actor.Of(who(person, supporter)), CancellationToken.None))).Succeeded);

            Assert.Empty(await app.SeesAsync(supporter, person));
            Assert.Null(await app.StateAsync(link));
        }
    }

    [Theory, BothDatabases]
    public async Task One_supporter_is_not_joined_to_one_person_twice(DatabaseKind database)
    {
        var (app, person, supporter) = await PairAsync(database);
        await app.OpenAsync(person, supporter);
        var again = (await app.DoAsync((ProposeSupport op) => op.RunAsync(person, new("Pat", "", SupportKind.Volunteer, SharedThings.None), Actor.Of(person), CancellationToken.None))).Value;

        Assert.Equal(NetworkProblems.Already, (await app.DoAsync((JoinSupport op) => op.RunAsync(again, Actor.Of(supporter), CancellationToken.None))).Problem);
    }

    private async Task<(ConnectApp App, PersonId Person, PersonId Supporter)> PairAsync(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var number = Interlocked.Increment(ref _made) + (database == DatabaseKind.Sqlite ? 100 : 200);
        return (app, await app.Given.ServiceUserAsync($"Kit{number}"), await app.SupporterAsync($"Pat{number}", $"+44770091{number:d4}"));
    }

    private static Task ShareAsync(ConnectApp app, SupportId link, SharedThings shares, PersonId by) =>
        app.DoAsync((ChangeShares op) => op.RunAsync(link, shares, null, Actor.Of(by), CancellationToken.None));

    private static Task<List<string>> KindsAsync(ConnectApp app, PersonId person) =>
        app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().Where(entry => entry.Person == person).Select(entry => entry.Kind).ToListAsync());
}
