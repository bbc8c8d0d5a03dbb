using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Notifications;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.AccessControl;

/// <summary>Who is told that a restricted record was opened.</summary>
public sealed class GlassAlertTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = nameof(Role.Administrator) };
    private static readonly Actor Sam = Actor.Of(DemoCast.Sam) with { Role = nameof(Role.Officer) };
    private static readonly Actor Helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

    [Theory, BothDatabases]
    public async Task The_supervisor_is(DatabaseKind database)
    {
        await using var app = await OpenedAsync(database, Sam);

        Assert.Equal([DemoCast.Helen], await ToldAsync(app));
        Assert.DoesNotContain("no other supervisor to tell", await AdministratorsPageAsync(app), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_who_is_kept_from_the_person_is_not_and_the_administrators_are_without_a_name(DatabaseKind database)
    {
        await using var app = await OpenedAsync(database, Sam, async app =>
            await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Helen, DemoCast.Alex, "a relative", Ana, CancellationToken.None)));

        Assert.Empty(await ToldAsync(app));
        var page = await AdministratorsPageAsync(app);
        Assert.Contains("a restricted record was opened where there is no other supervisor to tell", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rang about", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Where_the_only_supervisor_opened_it_the_administrators_are(DatabaseKind database)
    {
        await using var app = await OpenedAsync(database, Helen);

        Assert.Empty(await ToldAsync(app));
        Assert.Contains("no other supervisor to tell", await AdministratorsPageAsync(app), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_reason_that_is_too_long_is_said_before_anything_is_done(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var reason = new string('a', AccessProblems.LongestReason + 1);

        Assert.Equal(AccessProblems.LongReason, (await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], reason, Ana, CancellationToken.None))).Problem);
        Assert.Equal(AccessProblems.LongReason, (await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Sam, DemoCast.Alex, reason, Ana, CancellationToken.None))).Problem);
    }

    private async Task<ConnectApp> OpenedAsync(DatabaseKind database, Actor by, Func<ConnectApp, Task>? before = null)
    {
        var app = await apps.NewAsync(database);
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "threats", Ana, CancellationToken.None));
        if (before is not null) await before(app);
        Assert.True((await app.DoAsync((BreakGlass op) => op.RunAsync(DemoCast.Alex, "Alex Jones rang about tonight", by, CancellationToken.None))).Succeeded);
        await app.SettleAsync();
        return app;
    }

    private static async Task<string> AdministratorsPageAsync(ConnectApp app)
    {
        using var ana = await app.SignInAsync("ana.silva");
        return (await ana.PageAsync("/admin")).QuerySelector("main")!.TextContent;
    }

    private static Task<List<PersonId>> ToldAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<Notice>().Select(notice => notice.For).ToListAsync());
}
