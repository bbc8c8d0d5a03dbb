using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.AccessControl;

/// <summary>What an administrator is told of who can see what, and why.</summary>
public sealed class SimulatorTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Ana = Actor.Of(DemoCast.Ana) with { Role = "Administrator" };

    [Theory, BothDatabases]
    public async Task Why_Leo_cannot_see_Alex_is_answered_in_one_screen(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "In the news", Ana, CancellationToken.None));
        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Leo, DemoCast.Jordan, "A relative", Ana, CancellationToken.None));
        using var ana = await app.SignInAsync("ana.silva");

        var alex = await TextAsync(ana, "Leo Grant", "Alex Jones");
        foreach (var words in new[] { "Leo Grant cannot see Alex Jones", "Both are in Bridge Street", "restricted since", "In the news", "Leo Grant is not named", "No line allows it" })
            Assert.Contains(words, alex);
        Assert.Contains("Leo Grant is excluded from Jordan Blake", await TextAsync(ana, "leo grant", "Jordan Blake"));
        Assert.Contains("They share no pod", await TextAsync(ana, "Leo Grant", "Morgan Price"));
        Assert.Contains("Leo Grant can see Casey Reed", await TextAsync(ana, "Leo Grant", "Casey  Reed"));
        Assert.Contains("Nobody on record has this name", await TextAsync(ana, "Leo Grant", "Alex J"));

        var acts = (await app.AuditAsync()).SelectMany(audit => audit.Read());
        Assert.Contains(acts, act => act is { Thing: "access", Restricted: true } && act.By == DemoCast.Ana.Value && act.People.Contains(DemoCast.Alex.Value));
    }

    [Theory, BothDatabases]
    public async Task Whom_somebody_can_see_is_told_in_numbers(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        var page = await TextAsync(ana, "Nia Rees", "");

        Assert.Contains("1 × service user", page);
        Assert.DoesNotContain("Morgan", page);
    }

    // It asks what decides; were it to work something out by itself, the two would differ somewhere among these.
    [Theory, BothDatabases]
    public async Task What_it_says_is_what_is_decided_with_the_line_that_decides(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "In the news", Ana, CancellationToken.None));
        await app.DoAsync((BreakGlass op) => op.RunAsync(DemoCast.Alex, "Duty call", Actor.Of(DemoCast.Sam) with { Role = "Officer" }, CancellationToken.None));

        foreach (var viewer in new[] { DemoCast.Sam, DemoCast.Leo, DemoCast.Priya, DemoCast.Nia, DemoCast.Ana, DemoCast.Alex, DemoCast.Maria })
            foreach (var person in new[] { DemoCast.Alex, DemoCast.Casey, DemoCast.Morgan, DemoCast.Helen })
            {
                var (who, whose) = (await CardAsync(app, viewer), await CardAsync(app, person));
                var report = await app.AskAsync((AccessReports reports) => reports.OfAsync(who, whose, CancellationToken.None));

                Assert.All(report.Answers, answer => Assert.Equal(answer.IsAllowed, answer.Line is not null));
                var sees = await app.AskAsync((ConnectDb db) => db.MayAsync(Actor.Of(viewer) with { Role = who.Role.ToString() }, AccessAction.See, Thing.Person, person, CancellationToken.None));
                Assert.Equal(sees, report.Sees);
            }
    }

    private static Task<PersonCard> CardAsync(ConnectApp app, PersonId person) => app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None));

    private static async Task<string> TextAsync(Browser browser, string viewer, string person) =>
        (await browser.PageAsync($"/admin/access/simulator?viewer={Uri.EscapeDataString(viewer)}&person={Uri.EscapeDataString(person)}")).QuerySelector("main")!.TextContent;
}
