using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Caseload;
using Connect.Modules.Journal;
using Connect.Modules.Notifications;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.AccessControl;

/// <summary>Restricted people, excluded workers and broken glass: what the database lets through, and what the operations allow.</summary>
public sealed class RestrictionsTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };
    private static readonly Actor Sam = Actor.Of(DemoCast.Sam) with { Role = "Officer" };

    [Theory, BothDatabases]
    public async Task Only_those_named_see_a_restricted_person_who_sees_their_team_as_before(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database, DemoCast.Priya);

        foreach (var (viewer, sees) in new[] { (DemoCast.Priya, true), (DemoCast.Sam, false), (DemoCast.Leo, false), (DemoCast.Helen, false), (DemoCast.Alex, true) })
            Assert.Equal(sees, await SeesAsync(app, Actor.Of(viewer)));
        Assert.True(await app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(DemoCast.Alex), AccessAction.See, Thing.Person, DemoCast.Sam, CancellationToken.None)));
        Assert.True(await app.AskAsync((ConnectDb db) => db.MayAsync(Sam, AccessAction.See, Thing.Person, DemoCast.Jordan, CancellationToken.None)));
        Assert.Equal([DemoCast.Alex], await app.AskAsync((RestrictedRecords records) => records.HiddenFromAsync(DemoCast.Sam, CancellationToken.None)));
        Assert.Empty(await app.AskAsync((RestrictedRecords records) => records.HiddenFromAsync(DemoCast.Nia, CancellationToken.None)));
    }

    [Theory, BothDatabases]
    public async Task A_restriction_that_is_lifted_keeps_nobody_away(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database);

        Assert.True((await app.DoAsync((LiftRestriction op) => op.RunAsync(DemoCast.Alex, Ana, CancellationToken.None))).Succeeded);

        Assert.True(await SeesAsync(app, Sam));
    }

    [Theory, BothDatabases]
    public async Task Broken_glass_opens_the_record_for_a_while_and_closes_by_itself(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database);

        Assert.True((await BreakAsync(app, Sam)).Succeeded);
        Assert.True(await SeesAsync(app, Sam));
        Assert.False(await SeesAsync(app, Actor.Of(DemoCast.Priya)));
        Assert.False(await app.AskAsync((ConnectDb db) => db.MayAsync(Sam, AccessAction.Change, Thing.Account, DemoCast.Alex, CancellationToken.None)));
        Assert.NotNull(await app.AskAsync((RestrictedRecords records) => records.OpenUntilAsync(DemoCast.Alex, Sam, CancellationToken.None)));

        await EndHourAsync(app);
        Assert.False(await SeesAsync(app, Sam));
        Assert.Null(await app.AskAsync((RestrictedRecords records) => records.OpenUntilAsync(DemoCast.Alex, Sam, CancellationToken.None)));
    }

    [Theory, BothDatabases]
    public async Task The_supervisor_is_told_and_journal_and_audit_keep_the_reason(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database);
        await BreakAsync(app, Sam);
        await app.SettleAsync();

        var told = await app.AskAsync((Notices notices) => notices.PageAsync(null, Actor.Of(DemoCast.Helen), CancellationToken.None));
        var journal = await app.AskAsync((Timeline timeline) => timeline.PageAsync(DemoCast.Alex, null, Sam, Language.English, CancellationToken.None));
        var own = await app.AskAsync((Timeline timeline) => timeline.PageAsync(DemoCast.Alex, null, Actor.Of(DemoCast.Alex), Language.English, CancellationToken.None));
        var acts = (await app.AuditAsync()).SelectMany(audit => audit.Read());

        Assert.Equal((DemoCast.Sam, "Reason: duty call"), (told.Rows[0].Person, told.Rows[0].Line.Text));
        Assert.Equal("Reason: duty call", journal.Rows[0].Line.Text);
        Assert.Empty(own.Rows);
        Assert.Contains(acts, act => act is { Thing: "restricted record", Reason: "duty call" } && act.By == DemoCast.Sam.Value);
    }

    [Theory, BothDatabases]
    public async Task The_alert_leads_a_supervisor_who_is_not_named_to_who_why_and_until_when(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database, DemoCast.Priya);
        await BreakAsync(app, Sam);
        await app.SettleAsync();
        using var helen = await app.SignInAsync("helen.marsh");

        var alert = (await helen.PageAsync(NoticeLinks.All)).QuerySelectorAll("main .connect-line__link").First(link => link.TextContent.Contains("restricted record", StringComparison.Ordinal));
        var opened = (await helen.PageAsync(alert.GetAttribute("href")!)).QuerySelector("main")!;

        Assert.Contains("Sam Okafor opened", opened.TextContent, StringComparison.Ordinal);
        Assert.Contains("Open now", opened.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reason: duty call", opened.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", opened.TextContent, StringComparison.Ordinal);
        Assert.NotNull(opened.QuerySelector($"a[href='{AccessLinks.BreakGlass(DemoCast.Alex)}']"));
        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(AccessLinks.Opened));
    }

    [Theory, BothDatabases]
    public async Task Who_opened_a_restricted_record_is_offered_no_page_that_is_not_there(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database, DemoCast.Priya);
        await BreakAsync(app, Sam);
        using var sam = await app.SignInAsync("sam.okafor");

        var links = (await sam.PageAsync(PersonLinks.Person(DemoCast.Alex))).QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.Contains(JournalLinks.WriteNote(DemoCast.Alex), links);
        Assert.DoesNotContain(PersonLinks.State(DemoCast.Alex), links);
        foreach (var link in links) Assert.True(await sam.StatusAsync(link) == HttpStatusCode.OK, link);
    }

    [Theory, BothDatabases]
    public async Task Opened_records_are_named_to_who_sees_them_and_hidden_from_other_pods_and_the_excluded(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database, DemoCast.Helen);
        await BreakAsync(app, Sam);

        Assert.Equal("Alex Jones", Assert.Single(await OpenedAsync(app, DemoCast.Helen, "Supervisor")).Name);
        Assert.Empty(await OpenedAsync(app, DemoCast.Nia, "Supervisor"));
        Assert.Empty(await OpenedAsync(app, DemoCast.Priya, "Officer"));

        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Helen, DemoCast.Alex, "a relative", Ana, CancellationToken.None));
        Assert.Empty(await OpenedAsync(app, DemoCast.Helen, "Supervisor"));
    }

    [Theory, BothDatabases]
    public async Task Whoever_answers_for_a_supervisor_away_sees_what_they_are_told_of(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database);
        await BreakAsync(app, Sam);
        var today = await app.AskAsync((TimeProvider clock) => Task.FromResult(UkTime.Today(clock)));
        var helen = Actor.Of(DemoCast.Helen) with { Role = "Supervisor" };
        Assert.True((await app.DoAsync((GoOnLeave op) => op.RunAsync(DemoCast.Helen, today, today.AddDays(1), DemoCast.Leo, helen, CancellationToken.None))).Succeeded);

        Assert.Null(Assert.Single(await OpenedAsync(app, DemoCast.Leo, "SupportOfficer")).Name);
    }

    [Theory, BothDatabases]
    public async Task An_excluded_worker_never_sees_the_person_and_breaks_no_glass(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database, DemoCast.Sam);
        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Sam, DemoCast.Alex, "a relative", Ana, CancellationToken.None));

        Assert.False(await SeesAsync(app, Sam));
        Assert.Equal(AccessProblems.Unknown, (await BreakAsync(app, Sam)).Problem);
        Assert.Empty(await app.AskAsync((RestrictedRecords records) => records.HiddenFromAsync(DemoCast.Sam, CancellationToken.None)));

        await app.DoAsync((EndExclusion op) => op.RunAsync(DemoCast.Sam, DemoCast.Alex, Ana, CancellationToken.None));
        Assert.True(await SeesAsync(app, Sam));
    }

    [Theory, BothDatabases]
    public async Task Who_may_not_break_glass_cannot(DatabaseKind database)
    {
        await using var app = await RestrictedAsync(database);

        foreach (var (viewer, role) in new[] { (DemoCast.Leo, "SupportOfficer"), (DemoCast.Nia, "Officer"), (DemoCast.Ana, "Administrator"), (DemoCast.Jordan, "ServiceUser") })
            Assert.Equal(AccessProblems.Unknown, (await BreakAsync(app, Actor.Of(viewer) with { Role = role })).Problem);
        Assert.Equal(AccessProblems.NoReason, (await BreakAsync(app, Sam, " ")).Problem);
        Assert.False(await SeesAsync(app, Sam));
    }

    [Theory, BothDatabases]
    public async Task Only_administrators_restrict_and_only_staff_of_the_pod_are_named(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        Assert.Equal(AccessProblems.Unknown, (await RestrictAsync(app, Sam)).Problem);
        Assert.Equal(AccessProblems.NotInPod, (await RestrictAsync(app, Ana, DemoCast.Nia)).Problem);
        Assert.Equal(AccessProblems.NotInPod, (await RestrictAsync(app, Ana, DemoCast.Jordan)).Problem);
        Assert.True(await SeesAsync(app, Actor.Of(DemoCast.Leo)));
    }

    [Theory, BothDatabases]
    public async Task Pages_name_nobody_until_the_glass_is_broken(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        using var sam = await app.SignInAsync("sam.okafor");
        using var leo = await app.SignInAsync("leo.grant");
        var (record, glass) = (PersonLinks.Person(DemoCast.Alex), AccessLinks.BreakGlass(DemoCast.Alex));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(glass));
        using (await ana.PostFormAsync(AccessLinks.Restrictions, new() { ["Person"] = "Alex Jones", ["Named"] = "Priya Nair, Helen Marsh", ["Reason"] = "threats" })) { }

        Assert.Contains("Seen by ", (await ana.PageAsync(AccessLinks.Restrictions)).Body!.TextContent, StringComparison.Ordinal);
        var people = (await sam.PageAsync(PersonLinks.Caseload)).QuerySelector("main")!;
        Assert.DoesNotContain("Alex", people.TextContent, StringComparison.Ordinal);
        Assert.Equal("Restricted record", people.QuerySelector($"a[href='{glass}']")!.TextContent);
        Assert.Null((await leo.PageAsync(PersonLinks.Caseload)).QuerySelector($"a[href='{glass}']"));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(record));
        Assert.Equal(HttpStatusCode.NotFound, await leo.StatusAsync(glass));
        Assert.DoesNotContain("Alex", (await sam.PageAsync(glass)).Body!.TextContent, StringComparison.Ordinal);

        using var without = await sam.PostFormAsync(glass, new() { ["Reason"] = "" });
        Assert.Contains("Enter why you need to open it", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var opened = await sam.PostFormAsync(glass, new() { ["Reason"] = "duty call" });
        Assert.Contains("You opened this restricted record", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await EndHourAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(record));
    }

    private async Task<ConnectApp> RestrictedAsync(DatabaseKind database, params PersonId[] named)
    {
        var app = await apps.NewAsync(database);
        Assert.True((await RestrictAsync(app, Ana, named)).Succeeded);
        return app;
    }

    private static Task<Outcome<PersonId>> RestrictAsync(ConnectApp app, Actor by, params PersonId[] named) =>
        app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, named, "threats", by, CancellationToken.None));

    private static Task<Outcome<PersonId>> BreakAsync(ConnectApp app, Actor by, string reason = "duty call") =>
        app.DoAsync((BreakGlass op) => op.RunAsync(DemoCast.Alex, reason, by, CancellationToken.None));

    private static async Task<IReadOnlyList<OpenedRecord>> OpenedAsync(ConnectApp app, PersonId reader, string role) =>
        (await app.AskAsync((OpenedRecords opened) => opened.PageAsync(0, Actor.Of(reader) with { Role = role }, CancellationToken.None))).Rows;

    private static Task<bool> SeesAsync(ConnectApp app, Actor by) =>
        app.AskAsync((ConnectDb db) => db.MayAsync(by, AccessAction.See, Thing.Person, DemoCast.Alex, CancellationToken.None));

    // The view goes by the database's clock, which a test does not move: the hour is over earlier instead.
    private static Task EndHourAsync(ConnectApp app) => app.DoAsync((ConnectDb db) =>
        db.Set<BrokenGlass>().ExecuteUpdateAsync(set => set.SetProperty(glass => glass.Until, TimeProvider.System.UtcNow().AddSeconds(-2))));
}
