using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Audit;

/// <summary>Whatever a superuser of the database does to the audit is found, and where it begins.</summary>
public sealed partial class VerifyAuditTests(Apps apps) : IClassFixture<Apps>
{
    // Whoever entered the cast gave it accounts, which is recorded; these come first.
    private long _cast;

    [Theory, BothDatabases]
    public async Task What_nobody_touched_is_whole(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database, heads: 4);

        var found = await VerifyAsync(app);

        Assert.True(found.IsWhole, found.Words);
        Assert.Equal((_cast + 12, 4, 0), (found.Links, found.Heads, found.Unlinked));
    }

    [Theory, BothDatabases]
    public async Task An_edited_event_is_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database);

        await HarmAsync(app, "update audit_events set acts = replace(acts, 'time', 'place') where seq = (select event from audit_links where seq = #5)");

        await FindsAsync(app, 5, "was changed");
    }

    [Theory, BothDatabases]
    public async Task A_deleted_event_is_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database);

        await HarmAsync(app, "delete from audit_events where seq = (select event from audit_links where seq = #5)");

        await FindsAsync(app, 5, "is missing");
    }

    [Theory, BothDatabases]
    public async Task An_event_deleted_with_its_link_is_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database);

        await HarmAsync(app, "delete from audit_events where seq = (select event from audit_links where seq = #5); delete from audit_links where seq = #5");

        await FindsAsync(app, 5, "is missing");
    }

    [Theory, BothDatabases]
    public async Task Two_events_that_changed_places_are_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database);

        await HarmAsync(app, """
            update audit_links set event = -1 where seq = #5;
            update audit_links set event = event - 1 where seq = #6;
            update audit_links set event = (select event from audit_links where seq = #6) + 1 where seq = #5
            """);

        await FindsAsync(app, 5, "was changed");
    }

    [Theory, BothDatabases]
    public async Task A_tail_that_was_cut_with_all_that_tells_of_it_in_the_database_is_found_by_the_copies(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database, heads: 4);
        var copies = await HeadsAsync(app);

        await HarmAsync(app, """
            delete from audit_events where seq in (select event from audit_links where seq > #8);
            delete from audit_links where seq > #8;
            delete from audit_heads where seq > #8
            """);

        Assert.True((await VerifyAsync(app)).IsWhole);
        await FindsAsync(app, 9, "tail was cut", copies);
    }

    [Theory, BothDatabases]
    public async Task A_chain_that_was_written_anew_is_found_by_the_copies(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database, heads: 4);
        var copies = await HeadsAsync(app);

        await HarmAsync(app, """
            update audit_events set acts = replace(acts, 'time', 'place') where seq = (select event from audit_links where seq = #5);
            delete from audit_links; delete from audit_heads; delete from audit_people
            """);
        await app.AuditAsync();

        Assert.True((await VerifyAsync(app)).IsWhole);
        await FindsAsync(app, 6, "written anew", copies);
    }

    [Theory, BothDatabases]
    public async Task A_head_signed_with_another_key_is_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database, heads: 1);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var found = await app.AskAsync((VerifyAudit verify) => verify.RunAsync([], other, CancellationToken.None));

        Assert.Equal($"A head at {_cast + 12} is not signed by this node.", found.Words);
    }

    [Theory, BothDatabases]
    public async Task A_name_taken_out_of_the_index_is_found(DatabaseKind database)
    {
        await using var app = await RecordedAsync(database);

        await HarmAsync(app, "delete from audit_people where event = (select event from audit_links where seq = #5)");

        await FindsAsync(app, 5, "not in the index");
    }

    private async Task<ConnectApp> RecordedAsync(DatabaseKind database, int heads = 0)
    {
        var app = await apps.NewAsync(database);
        _cast = (await app.AuditAsync()).Count;
        for (var turn = 1; turn <= 12; turn++)
        {
            await app.DoAsync((AuditTrail audit) =>
            {
                audit.Record(new Shown("appointment", "time").Act(AuditKind.Alteration, DemoCast.Alex), Actor.Of(DemoCast.Sam));
                return Task.CompletedTask;
            });
            if (heads == 0 || turn % (12 / heads) != 0) continue;
            await app.AuditAsync();
            await app.Services.GetRequiredService<AuditLoop>().SignAsync(CancellationToken.None);
        }

        await app.AuditAsync();
        return app;
    }

    // As a superuser does it: what stands in the way is taken away first.
    private async Task HarmAsync(ConnectApp app, string sql)
    {
        string[] tables = ["audit_events", "audit_links", "audit_heads", "audit_people"];
        var unlock = app.Database.IsPostgres
            ? tables.Select(table => $"alter table {table} disable trigger all")
            : tables.SelectMany(table => new[] { $"drop trigger {table}_no_update", $"drop trigger {table}_no_delete" });
        await app.DoAsync(async (ConnectDb db) =>
        {
            foreach (var statement in unlock.Append(Link().Replace(sql, link => (_cast + long.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)))) await db.Database.ExecuteSqlRawAsync(statement);
        });
    }

    private static Task<List<ChainHead>> HeadsAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<ChainHead>().ToListAsync());

    private async Task FindsAsync(ConnectApp app, long at, string words, IReadOnlyList<ChainHead>? copies = null)
    {
        var found = await VerifyAsync(app, copies);

        Assert.Equal(_cast + at, found.FirstDifference);
        Assert.Contains(words, found.Words, StringComparison.Ordinal);
    }

    private static async Task<AuditFinding> VerifyAsync(ConnectApp app, IReadOnlyList<ChainHead>? copies = null)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(app.Services.GetRequiredService<HeadKey>().PublicKey);
        return await app.AskAsync((VerifyAudit verify) => verify.RunAsync(copies ?? [], key, CancellationToken.None));
    }

    // "#5" is the fifth link of the test's own.
    [GeneratedRegex("#([0-9]+)")]
    private static partial Regex Link();
}
