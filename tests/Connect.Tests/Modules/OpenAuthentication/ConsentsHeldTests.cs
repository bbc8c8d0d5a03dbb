using System.Net;
using Connect.Demo;
using Connect.Modules.OpenAuthentication;
using Connect.Modules.Retention.Holds;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.OpenAuthentication;

/// <summary>What people let other systems do is theirs to be given, goes when they are erased, and ends with a record that became another's.</summary>
public sealed class ConsentsHeldTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Actor Helen = new(DemoCast.Helen, ActorKind.Person) { Role = "Supervisor" };

    [Theory, BothDatabases]
    public async Task A_copy_says_which_system_may_do_what_and_gives_no_token_away(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        await AgreeAsync(app);

        var rows = await app.AskAsync(async (IEnumerable<IPersonParts> parts) =>
        {
            var all = new List<HeldRow>();
            foreach (var part in parts.Where(IsOurs)) all.AddRange(await part.ExportAsync(DemoCast.Alex, 0, 100, default));
            return all;
        });

        var words = rows.SelectMany(row => row.Fields).Select(field => $"{field.Name}: {field.Value}").ToList();
        Assert.Contains("System: Demo diary", words);
        Assert.Contains(words, line => line.StartsWith("What it may do: ", StringComparison.Ordinal) && line.Contains("Book and cancel appointments for them", StringComparison.Ordinal));
        Assert.Contains("What: refresh token", words);
        var kept = await app.AskAsync((ConnectDb db) => db.Set<Token>().Where(token => token.ReferenceId != null).Select(token => new { token.ReferenceId, token.Payload }).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.All(kept, token => Assert.DoesNotContain(words, line => line.Contains(token.ReferenceId!, StringComparison.Ordinal) || line.Contains(token.Payload!, StringComparison.Ordinal)));
    }

    [Theory, BothDatabases]
    public async Task Nothing_of_it_is_left_of_somebody_who_is_erased(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        await AgreeAsync(app);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        await new Diary(app, sam).AgreeAsync();

        foreach (var part in await app.AskAsync((IEnumerable<IPersonParts> parts) => Task.FromResult(parts.Where(IsOurs).Select(part => part.Row).ToList())))
            Assert.NotEqual(0, await app.DoAsync((IEnumerable<IPersonParts> parts) => parts.Single(one => one.Row == part).EraseAsync(DemoCast.Alex, 500, default)));

        Assert.Equal((0, 0), await CountAsync(app, DemoCast.Alex));
        Assert.NotEqual((0, 0), await CountAsync(app, DemoCast.Sam));
    }

    [Theory, BothDatabases]
    public async Task Old_ones_go_by_night_and_not_while_a_legal_hold_lasts(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        await AgreeAsync(app);
        await app.DoAsync((PlaceHold op) => op.RunAsync(DemoCast.Alex, "A claim", Helen, CancellationToken.None));
        var before = await CountAsync(app, DemoCast.Alex);

        system.Advance(TimeSpan.FromDays(100));
        await app.MoveClockAsync(TimeSpan.FromDays(1.1));
        var held = await CountAsync(app, DemoCast.Alex);
        await app.DoAsync((LiftHold op) => op.RunAsync(DemoCast.Alex, Helen, CancellationToken.None));
        await app.MoveClockAsync(TimeSpan.FromDays(1.1));

        Assert.Equal(before, held);
        Assert.Equal((0, 0), await CountAsync(app, DemoCast.Alex));
    }

    [Theory, BothDatabases]
    public async Task When_a_record_becomes_anothers_what_it_agreed_to_ends(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        var (diary, token, refresh) = await AgreeAsync(app);
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(token));

        await app.DoAsync(async (IEnumerable<IPersonParts> parts) =>
        {
            foreach (var part in parts.Where(IsOurs)) await part.MergeAsync(DemoCast.Alex, DemoCast.Jordan, default);
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(token));
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(refresh)).Error);
        Assert.Equal((0, 0), await CountAsync(app, DemoCast.Jordan));
    }

    private static bool IsOurs(IPersonParts part) => part.Row == typeof(Grant) || part.Row == typeof(Token);

    private static async Task<(Diary Diary, string Token, string Refresh)> AgreeAsync(ConnectApp app)
    {
        var alex = app.Browser().Securely();
        using (await alex.AskAsync("+447700900101")) { }
        using (await alex.TypeAsync(await app.CodeOnAsync("+447700900101"))) { }
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
        var diary = new Diary(app, alex);
        var agreed = await diary.AgreeAsync();
        return (diary, agreed.AccessToken, agreed.RefreshToken);
    }

    private static Task<(int Grants, int Tokens)> CountAsync(ConnectApp app, PersonId person) => app.AskAsync(async (ConnectDb db) =>
    {
        var subject = person.ToString();
        return (await db.Set<Grant>().CountAsync(grant => grant.Subject == subject), await db.Set<Token>().CountAsync(token => token.Subject == subject));
    });
}
