using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Somebody who works with Connect becomes something else, or is called something else.</summary>
public sealed class RoleChangeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_new_role_counts_at_the_next_request_of_whoever_is_signed_in(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        var before = (await sam.StatusAsync("/people"), await sam.StatusAsync("/admin/users"));

        await ChangeAsync(app, DemoCast.Sam, Role.Administrator, Mails.Ana);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), before);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await sam.StatusAsync("/people"), await sam.StatusAsync("/admin/users")));
    }

    [Theory, BothDatabases]
    public async Task Whoever_stops_being_staff_leaves_every_pod_and_sees_nobody(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await JoinAsync(app, DemoCast.Sam);

        var changed = await ChangeAsync(app, DemoCast.Sam, Role.Volunteer, Mails.Ana);

        Assert.True(changed.Succeeded);
        Assert.Empty(await app.AskAsync((PodMembers members) => members.OfStaffAsync(DemoCast.Sam, CancellationToken.None)));
        Assert.False(await app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(DemoCast.Sam) with { Role = nameof(Role.Volunteer) }, AccessAction.See, Thing.Person, DemoCast.Alex, CancellationToken.None)));
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Thing: "person", Fields: "role" } && act.By == DemoCast.Ana.Value && act.People.Contains(DemoCast.Sam.Value));
    }

    [Theory, BothDatabases]
    public async Task Staff_who_stay_staff_stay_in_their_pods(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);

        await ChangeAsync(app, DemoCast.Leo, Role.Supervisor, Mails.Ana);

        Assert.Equal(["Bridge Street"], (await app.AskAsync((PodMembers members) => members.OfStaffAsync(DemoCast.Leo, CancellationToken.None))).Select(pod => pod.Name));
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_changes_a_role_and_never_their_own_nor_to_one_who_signs_in_by_text(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

        Assert.Equal(AccountProblems.Unknown, (await ChangeAsync(app, DemoCast.Priya, Role.Supervisor, helen)).Problem);
        Assert.Equal(AccountProblems.Unknown, (await ChangeAsync(app, DemoCast.Ana, Role.Officer, Mails.Ana)).Problem);
        Assert.Equal(AccountProblems.SignsInByText, (await ChangeAsync(app, DemoCast.Priya, Role.Supporter, Mails.Ana)).Problem);
        Assert.Equal(AccountProblems.SignsInByText, (await ChangeAsync(app, DemoCast.Alex, Role.Officer, Mails.Ana)).Problem);
        Assert.Equal(Role.Officer, await RoleAsync(app, DemoCast.Priya));
    }

    [Theory, BothDatabases]
    public async Task The_last_administrator_who_can_sign_in_stays_one(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Administrator) };
        await ChangeAsync(app, DemoCast.Helen, Role.Administrator, Mails.Ana);
        await SuspendAsync(app, DemoCast.Helen, Mails.Ana);

        Assert.Equal(AccountProblems.LastAdministrator, (await ChangeAsync(app, DemoCast.Ana, Role.Officer, helen)).Problem);
        Assert.Equal(AccountProblems.LastAdministrator, (await SuspendAsync(app, DemoCast.Ana, helen)).Problem);
        Assert.Equal(Role.Administrator, await RoleAsync(app, DemoCast.Ana));
    }

    [Theory, BothDatabases]
    public async Task Two_administrators_cannot_take_away_each_other_at_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Administrator) };
        for (var round = 0; round < 5; round++)
        {
            await ChangeAsync(app, DemoCast.Helen, Role.Administrator, Mails.Ana);

            var done = await Task.WhenAll(ChangeAsync(app, DemoCast.Ana, Role.Officer, helen), ChangeAsync(app, DemoCast.Helen, Role.Officer, Mails.Ana));

            Assert.Single(done, outcome => outcome.Succeeded);
            Assert.Equal(AccountProblems.LastAdministrator, Assert.Single(done, outcome => !outcome.Succeeded).Problem);
            await ChangeAsync(app, DemoCast.Ana, Role.Administrator, Actor.Service);
        }

        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task One_who_suspends_and_one_who_changes_the_role_take_turns_too(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Administrator) };
        await ChangeAsync(app, DemoCast.Helen, Role.Administrator, Mails.Ana);

        var done = await Task.WhenAll(SuspendAsync(app, DemoCast.Ana, helen), ChangeAsync(app, DemoCast.Helen, Role.Officer, Mails.Ana));

        Assert.Single(done, outcome => outcome.Succeeded);
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_put_in_a_pod_as_staff_while_they_stop_being_staff(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        for (var round = 0; round < 10; round++)
        {
            await ChangeAsync(app, DemoCast.Sam, Role.Officer, Mails.Ana);

            var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(async at => at == round % 4
                ? (await ChangeAsync(app, DemoCast.Sam, Role.Volunteer, Mails.Ana)).Succeeded
                : (await JoinAsync(app, DemoCast.Sam)).Succeeded));

            Assert.True(done[round % 4]);
            Assert.Empty(await app.AskAsync((PodMembers members) => members.OfStaffAsync(DemoCast.Sam, CancellationToken.None)));
        }

        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_form_that_was_open_meanwhile_is_taken_as_the_new_role_says(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var leo = await app.SignInAsync("leo.grant");
        using var sam = await app.SignInAsync("sam.okafor");
        const string Path = "/settings/profile";
        var (leos, sams) = (await leo.PageAsync(Path), await sam.PageAsync(Path));

        await ChangeAsync(app, DemoCast.Leo, Role.Supervisor, Mails.Ana);
        await ChangeAsync(app, DemoCast.Sam, Role.Administrator, Mails.Ana);
        using var taken = await leo.SendAsync(leos, Path, new() { ["HowIWork"] = "I lead the team." });
        using var refused = await sam.SendAsync(sams, Path, new() { ["HowIWork"] = "I see people." });

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Contains("I lead the team.", (await leo.PageAsync(Path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("Why you may not see a page", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_new_name_is_shown_at_the_next_page_of_whoever_is_signed_in_and_their_open_form_is_taken(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var leo = await app.SignInAsync("leo.grant");
        const string Path = "/settings/profile";
        var open = await leo.PageAsync(Path);

        await RenameAsync(app, DemoCast.Leo, new("Leonard", "Abbott", ""), Mails.Ana);

        Assert.Equal("Leonard Abbott", (await leo.PageAsync("/staff")).QuerySelector("h1")!.TextContent);
        using var taken = await leo.SendAsync(open, Path, new() { ["HowIWork"] = "Housing" });
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Staff_are_renamed_and_lists_by_name_follow(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);

        var renamed = await RenameAsync(app, DemoCast.Leo, new(" Leonard ", "Abbott", "Leo"), Mails.Ana);

        Assert.True(renamed.Succeeded);
        var leo = await app.AskAsync((PersonCards cards) => cards.OfAsync(DemoCast.Leo, CancellationToken.None));
        Assert.Equal(("Leo", "Leonard", "Abbott"), (leo.FirstName, leo.LegalFirstName, leo.LastName));
        Assert.Equal("Abbott", (await app.AskAsync((PodMembers members) => members.StaffAsync(DemoCast.BridgeStreet, CancellationToken.None)))[0].LastName);
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Thing: "person", Fields: "called name,name" } or { Thing: "person", Fields: "name,called name" } && act.By == DemoCast.Ana.Value);
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_an_administrator_renames_staff_and_no_service_user_is_renamed_so(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

        Assert.Equal(PersonProblems.Unknown, (await RenameAsync(app, DemoCast.Priya, new("Pia", "Nair", ""), helen)).Problem);
        Assert.Equal(PersonProblems.Unknown, (await RenameAsync(app, DemoCast.Alex, new("Al", "Jones", ""), Mails.Ana)).Problem);
        Assert.Equal(AddWorker.NoName, (await RenameAsync(app, DemoCast.Priya, new("Pia", " ", ""), Mails.Ana)).Problem);
        Assert.Equal(AddWorker.NoName, (await RenameAsync(app, DemoCast.Priya, new("Pia", "Nair", new('x', 101)), Mails.Ana)).Problem);
    }

    private static Task<Outcome<PersonId>> ChangeAsync(ConnectApp app, PersonId person, Role to, Actor by) =>
        app.DoAsync((ChangeRole op) => op.RunAsync(person, to, by, CancellationToken.None));

    private static Task<Outcome<PodId>> JoinAsync(ConnectApp app, PersonId worker) =>
        app.DoAsync((JoinPod op) => op.RunAsync(DemoCast.HarbourRoad, worker, Mails.Ana, CancellationToken.None));

    private static Task<Outcome<PersonId>> SuspendAsync(ConnectApp app, PersonId person, Actor by) =>
        app.DoAsync((SuspendAccount op) => op.RunAsync(person, by, CancellationToken.None));

    private static Task<Outcome<PersonId>> RenameAsync(ConnectApp app, PersonId person, WorkerName name, Actor by) =>
        app.DoAsync((RenameWorker op) => op.RunAsync(person, name, by, CancellationToken.None));

    private static async Task<Role> RoleAsync(ConnectApp app, PersonId person) =>
        (await app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None))).Role;
}
