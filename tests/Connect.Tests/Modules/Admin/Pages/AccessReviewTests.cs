using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connect.Demo;
using Connect.Modules.Admin;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Admin.Pages;

/// <summary>Every user's access is confirmed by somebody else, every 90 days and whenever it changed.</summary>
public sealed class AccessReviewTests(Apps apps) : IClassFixture<Apps>
{
    private const string Path = "/admin/access-review";

    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };

    [Theory, BothDatabases]
    public async Task Whoever_was_never_confirmed_is_to_be_and_is_not_once_confirmed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        var before = await ana.PageAsync(Path);

        using var confirmed = await ana.SendAsync(before, Path, new() { ["Right"] = Value(before, DemoCast.Sam) });
        var after = await ana.PageAsync(Path);

        Assert.Contains("The access of 1 user is confirmed", await confirmed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Okafor, Sam", Names(before));
        Assert.Equal(Names(before).Except(["Okafor, Sam"]), Names(after));
        Assert.Contains("by Ana Silva", Line(await ana.PageAsync($"{Path}?all=true"), DemoCast.Sam), StringComparison.Ordinal);
        Assert.Single((await app.AuditAsync()).SelectMany(audit => audit.Read()), act =>
            act is { Kind: AuditKind.Alteration, Fields: "access confirmed" } && act.By == DemoCast.Ana.Value && act.People.SequenceEqual([DemoCast.Sam.Value]));
    }

    [Theory, BothDatabases]
    public async Task Another_role_or_pod_and_ninety_days_make_it_to_be_confirmed_anew(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await ConfirmAllAsync(app);
        Assert.Equal([DemoCast.Ana], await DueAsync(app));

        await app.DoAsync((ChangeRole op) => op.RunAsync(DemoCast.Leo, Role.Specialist, Ana, CancellationToken.None));
        await app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlAsync($"delete from pod_members where person = {DemoCast.Helen.Value}"));
        var changed = await DueAsync(app);
        app.JumpTo(app.Now + AccessReviews.Every - TimeSpan.FromMinutes(1));
        var before = (await DueAsync(app)).Count;
        app.JumpTo(app.Now + TimeSpan.FromMinutes(1));

        Assert.Equal([DemoCast.Leo, DemoCast.Helen, DemoCast.Ana], changed.OrderBy(id => id.Value));
        Assert.Equal(3, before);
        Assert.Equal((await AllAsync(app)).Count, (await DueAsync(app)).Count);
    }

    [Theory, BothDatabases]
    public async Task Nobody_confirms_their_own_nor_what_changed_since_it_was_shown(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        var page = await ana.PageAsync(Path);
        var own = (await AllAsync(app)).Single(one => one.Person == DemoCast.Ana);
        await app.DoAsync((ChangeRole op) => op.RunAsync(DemoCast.Leo, Role.Specialist, Ana, CancellationToken.None));

        using var stale = await ana.SendAsync(page, Path, new() { ["Right"] = Value(page, DemoCast.Leo) });
        using var mine = await ana.SendAsync(page, Path, new() { ["Right"] = $"{own.Person}.{own.Stamp}" });
        using var nobody = await ana.SendAsync(page, Path, []);

        Assert.Contains("Others were changed meanwhile", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("The access of 0 users is confirmed", await mine.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Select whose access is still right", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<AccessReview>().CountAsync()));
        Assert.Null(page.QuerySelector($"#right-{DemoCast.Ana}"));
    }

    [Theory, BothDatabases]
    public async Task Who_cannot_sign_in_and_service_users_are_not_listed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var before = await AllAsync(app);

        await app.DoAsync((SuspendAccount op) => op.RunAsync(DemoCast.Leo, Ana, CancellationToken.None));

        Assert.Equal(before.Select(one => one.Person).Where(id => id != DemoCast.Leo), (await AllAsync(app)).Select(one => one.Person));
        Assert.DoesNotContain(before, one => one.Person == DemoCast.Alex || one.Person == DemoCast.Maria);
    }

    private static async Task ConfirmAllAsync(ConnectApp app)
    {
        var all = await AllAsync(app);
        await app.DoAsync((ConfirmAccess op) => op.RunAsync([.. all.Select(one => (one.Person, one.Stamp))], Ana, CancellationToken.None));
    }

    private static Task<List<UserAccess>> AllAsync(ConnectApp app) => app.AskAsync((UserAccessNow now) => now.AllAsync(CancellationToken.None));

    private static async Task<List<PersonId>> DueAsync(ConnectApp app) =>
        [.. (await app.AskAsync((AccessReviews reviews) => reviews.PageAsync(onlyDue: true, 1, CancellationToken.None))).Lines.Select(line => line.Person.Id)];

    private static string Value(IHtmlDocument page, PersonId person) => page.QuerySelector($"#right-{person}")!.GetAttribute("value")!;

    private static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll("li.connect-line label").Select(label => label.TextContent);

    private static string Line(IHtmlDocument page, PersonId person) => page.QuerySelector($"#right-{person}")!.Closest("li")!.TextContent;
}
