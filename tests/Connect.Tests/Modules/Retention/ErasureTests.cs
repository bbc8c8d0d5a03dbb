using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.Notifications;
using Connect.Modules.People;
using Connect.Modules.Retention.Erasures;
using Connect.Modules.Retention.Holds;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Retention;

public sealed class ErasureTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Helen = new(DemoCast.Helen, ActorKind.Person) { Role = nameof(Role.Supervisor) };

    [Theory, BothDatabases]
    public async Task Years_after_closing_everything_about_somebody_is_erased_and_the_audit_still_verifies(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "book");
        await app.TextAsync("Alex", "Something only Alex knows");
        await SignsInWithPasskeyAsync(app, DemoCast.Alex);
        await CloseAsync(app, DemoCast.Alex, 6.1);
        await CloseAsync(app, DemoCast.Jordan, 5.5);

        await app.MoveClockAsync(TimeSpan.FromDays(1.1));

        var alex = await app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(person => person.Id == DemoCast.Alex));
        Assert.Equal(("Erased", null, null), (alex.FirstName, alex.Phone, alex.DateOfBirth));
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<Message>().CountAsync(message => message.Person == DemoCast.Alex)));
        var left = await app.AskAsync(async (IEnumerable<IPersonParts> parts) =>
        {
            var counts = new Dictionary<string, int>();
            foreach (var part in parts.Where(part => part.Class is RetentionClass.CaseRecord or RetentionClass.SignIn or RetentionClass.Passing))
                counts[part.Title] = await part.PreviewAsync(DemoCast.Alex, default);
            return counts.Where(count => count.Value > 0).Select(count => count.Key).ToList();
        });
        Assert.Equal(["Who you are"], left);
        Assert.Equal((0, 0), await app.AskAsync(async (ConnectDb db) => (await db.Set<IdentityUserPasskey<Guid>>().CountAsync(), await db.Set<IdentityUserLogin<Guid>>().CountAsync())));
        Assert.Equal("Jordan", (await app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(person => person.Id == DemoCast.Jordan))).FirstName);
        var events = await app.AuditAsync();
        Assert.Contains(events.SelectMany(audit => audit.Read()), act => act is { Kind: AuditKind.Erasure, Thing: "record" } && act.Fields.StartsWith("messages: ", StringComparison.Ordinal));
        Assert.DoesNotContain(events, audit => audit.Acts.Contains("Something only Alex knows", StringComparison.Ordinal));
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(app.Services.GetRequiredService<HeadKey>().PublicKey);
        Assert.True((await app.AskAsync((VerifyAudit verify) => verify.RunAsync([], key, CancellationToken.None))).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task A_legal_hold_keeps_it_until_it_ends(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await CloseAsync(app, DemoCast.Alex, 6.1);
        Assert.True((await app.DoAsync((PlaceHold op) => op.RunAsync(DemoCast.Alex, "A claim", Helen, CancellationToken.None))).Succeeded);

        await app.MoveClockAsync(TimeSpan.FromDays(1.1));
        Assert.Equal("Alex", await NameAsync(app));

        Assert.True((await app.DoAsync((LiftHold op) => op.RunAsync(DemoCast.Alex, Helen, CancellationToken.None))).Succeeded);
        await app.MoveClockAsync(TimeSpan.FromDays(1.1));
        Assert.Equal("Erased", await NameAsync(app));
    }

    [Theory, BothDatabases]
    public async Task Raw_texts_go_after_thirty_days_and_what_was_said_stays(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "Hello Sam");
        app.JumpTo(app.Now.AddDays(31));

        await app.MoveClockAsync(TimeSpan.FromDays(1));

        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<ReceivedText>().CountAsync()));
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<Message>().AnyAsync(message => message.Body == "Hello Sam")));
    }

    [Theory, BothDatabases]
    public async Task Somebody_asks_and_a_supervisor_alone_decides_with_a_reason(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInFullyAsync();
        using (await alex.PostFormAsync("/my-data/erase", new() { ["Wanted"] = "Everything" })) { }
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");
        using var helen = await app.SignInAsync("helen.marsh");
        var page = $"/people/{DemoCast.Alex}/retention";

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(page));
        Assert.Contains("asked for their record to be erased", (await helen.PageAsync("/notifications")).Body!.TextContent, StringComparison.Ordinal);
        using (await helen.PostFormAsync(page, new() { ["Erase"] = "False", ["Answer"] = "The law makes us keep it." })) { }

        Assert.Contains("The law makes us keep it.", (await alex.PageAsync("/my-data/erase")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Alex", await NameAsync(app));
    }

    [Theory, BothDatabases]
    public async Task A_request_that_waits_is_brought_to_the_supervisors_a_week_and_a_day_before_the_month_is_over_and_then(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var by = (await app.DoAsync((AskForErasure op) => op.RunAsync("Everything", Actor.Of(DemoCast.Alex), CancellationToken.None))).Value;

        foreach (var (at, told) in new[] { (by.AddDays(-7), 1), (by.AddDays(-1), 2), (by, 3) })
        {
            app.JumpTo(at.AddSeconds(-1));
            await app.MoveClockAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(told, (await RemindersAsync(app, DemoCast.Helen)).Count);
        }

        Assert.Equal("A request to erase the record is overdue", (await RemindersAsync(app, DemoCast.Helen))[0].Line.Title);
        Assert.Empty(await RemindersAsync(app, DemoCast.Sam));
    }

    [Theory, BothDatabases]
    public async Task Each_supervisor_is_told_at_once_and_the_person_reads_it_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Leo).ExecuteUpdateAsync(set => set.SetProperty(person => person.Role, Role.Supervisor)));

        await app.DoAsync((AskForErasure op) => op.RunAsync("Everything", Actor.Of(DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();

        foreach (var supervisor in new[] { DemoCast.Helen, DemoCast.Leo })
            Assert.Single((await app.AskAsync((Notices all) => all.PageAsync(null, Actor.Of(supervisor) with { Role = nameof(Role.Supervisor) }, CancellationToken.None))).Rows);
        Assert.Equal(1, await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().CountAsync(entry => entry.Person == DemoCast.Alex && entry.Audience == Audience.Person)));
    }

    [Theory, BothDatabases]
    public async Task A_request_that_is_answered_is_brought_to_nobody(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var by = (await app.DoAsync((AskForErasure op) => op.RunAsync("Everything", Actor.Of(DemoCast.Alex), CancellationToken.None))).Value;
        var id = await app.AskAsync((ConnectDb db) => db.Set<ErasureRequest>().Select(request => request.Id).SingleAsync());
        await app.DoAsync((DecideErasure op) => op.RunAsync(id, false, "The law makes us keep it.", Helen, CancellationToken.None));

        app.JumpTo(by);
        await app.MoveClockAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(await RemindersAsync(app, DemoCast.Helen));
    }

    [Theory, BothDatabases]
    public async Task Granted_it_is_erased_after_a_day_and_not_while_a_hold_lasts(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((AskForErasure op) => op.RunAsync("Everything", Actor.Of(DemoCast.Alex), CancellationToken.None));
        var id = await app.AskAsync((ConnectDb db) => db.Set<ErasureRequest>().Select(request => request.Id).SingleAsync());
        await app.DoAsync((PlaceHold op) => op.RunAsync(DemoCast.Alex, "A claim", Helen, CancellationToken.None));
        var held = await app.DoAsync((DecideErasure op) => op.RunAsync(id, true, "They left.", Helen, CancellationToken.None));
        await app.DoAsync((LiftHold op) => op.RunAsync(DemoCast.Alex, Helen, CancellationToken.None));
        var granted = await app.DoAsync((DecideErasure op) => op.RunAsync(id, true, "They left.", Helen, CancellationToken.None));

        Assert.Equal("retention.held", held.Problem?.Code);
        Assert.True(granted.Succeeded);
        await app.MoveClockAsync(TimeSpan.FromDays(1.1));
        Assert.Equal("Erased", await NameAsync(app));
    }

    [Theory, BothDatabases]
    public async Task The_years_run_from_the_night_after_closing_and_stop_when_the_work_goes_on(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await SetStateAsync(app, PersonState.Closed);
        await app.MoveClockAsync(TimeSpan.FromDays(1));
        Assert.NotNull(await ClosedAtAsync(app));

        await SetStateAsync(app, PersonState.Reopened);
        await app.MoveClockAsync(TimeSpan.FromDays(1));
        Assert.Null(await ClosedAtAsync(app));
    }

    private static async Task<List<NoticeCard>> RemindersAsync(ConnectApp app, PersonId worker)
    {
        var notices = await app.AskAsync((Notices all) => all.PageAsync(null, Actor.Of(worker) with { Role = nameof(Role.Supervisor) }, CancellationToken.None));
        return [.. notices.Rows.Where(notice => notice.Line.Title.StartsWith("A request to erase", StringComparison.Ordinal))];
    }

    private static Task<DateTime?> ClosedAtAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex).Select(person => person.ClosedAt).SingleAsync());

    private static Task<int> SetStateAsync(ConnectApp app, PersonState state) =>
        app.DoAsync((ConnectDb db) => db.Set<Person>().Where(p => p.Id == DemoCast.Alex).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state)));

    private static Task<string> NameAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex).Select(person => person.FirstName).SingleAsync());

    private static Task SignsInWithPasskeyAsync(ConnectApp app, PersonId person) => app.DoAsync((ConnectDb db) =>
    {
        var account = new Account { Id = Guid.CreateVersion7(), Person = person, UserName = "alex" };
        db.AddRange(account,
            new IdentityUserPasskey<Guid> { UserId = account.Id, CredentialId = [1, 2, 3], Data = new() { PublicKey = [4], CreatedAt = DateTimeOffset.UnixEpoch, AttestationObject = [5], ClientDataJson = [6] } },
            new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = "one-login", ProviderKey = "urn:alex" });
        return Task.CompletedTask;
    });

    private static Task<int> CloseAsync(ConnectApp app, PersonId person, double yearsAgo)
    {
        DateTime? at = app.Now.AddDays(-yearsAgo * 365.25);
        return app.DoAsync((ConnectDb db) => db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosedAt, at).SetProperty(p => p.State, PersonState.Closed)));
    }
}
