using Connect.Demo;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Connect.Tests.Fakes;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Connect.Tests.Platform.Audit;

/// <summary>Signed heads leave the node, and show where they could not.</summary>
public sealed class ChainHeadTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_head_is_signed_once_for_what_was_added_and_copied_to_the_folder(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        await using var app = await StartAsync(database, "HeadsFolder", folder.Path);

        await SignAsync(app);
        await SignAsync(app);

        var copies = HeadFiles.Read(folder.Path).ToList();
        Assert.Equal(2, copies.Count);
        Assert.True(copies[0].Seq < copies[1].Seq);
        Assert.All(copies, head => Assert.True(app.Services.GetRequiredService<HeadKey>().IsTrue(head)));
        Assert.Equal(copies, await app.AskAsync((ConnectDb db) => db.Set<ChainHead>().OrderBy(head => head.Seq).ToListAsync()));
        Assert.False(app.Services.GetRequiredService<HeadKey>().IsTrue(copies[0] with { Seq = 99 }));
    }

    [Theory, BothDatabases]
    public async Task A_started_service_signs_and_copies_by_itself_each_minute(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        var system = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await apps.NewAsync(database, new()
        {
            LoopsRun = true,
            Configure = builder =>
            {
                builder.Configuration["Connect:Audit:HeadsFolder"] = folder.Path;
                builder.Services.Replace(ServiceDescriptor.Singleton(new SystemTime(system)));
            },
        });

        List<long> seqs = [];
        for (var minute = 1; minute <= 2; minute++)
        {
            await app.TextAsync("Alex", "next");
            var chained = await ChainedByItselfAsync(app);
            Assert.Equal(seqs, HeadFiles.Read(folder.Path).Select(head => head.Seq));

            system.Advance(TimeSpan.FromMinutes(1));
            await UntilAsync(() => app.AskAsync(async (ConnectDb db) => minute == await db.Set<DueRow>().CountAsync(row => row.Kind == "audit.head-to-folder" && row.State == DueState.Done)));
            seqs = [.. HeadFiles.Read(folder.Path).Select(head => head.Seq)];
            Assert.Equal(minute, seqs.Count);
            Assert.InRange(seqs[^1], chained, long.MaxValue);
        }
    }

    [Theory, BothDatabases]
    public async Task A_folder_that_is_away_is_tried_again_and_the_reason_can_be_seen(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        var away = Path.Combine(folder.Path, "mount");
        await using var app = await StartAsync(database, "HeadsFolder", away);

        await SignAsync(app);
        var waiting = await app.AskAsync((ConnectDb db) => db.Set<DueRow>().SingleAsync(row => row.Kind == "audit.head-to-folder"));
        Directory.CreateDirectory(away);
        await app.MoveClockAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((DueState.Waiting, "The folder cannot be written (DirectoryNotFoundException)."), (waiting.State, waiting.Reason));
        Assert.Single(HeadFiles.Read(away));
    }

    [Theory]
    [InlineData(204, DueState.Done)]
    [InlineData(500, DueState.Waiting)]
    public async Task A_head_is_posted_until_the_address_has_it(int answer, DueState state)
    {
        using var keeper = StubHttp.Answering(answer);
        await using var app = await StartAsync(DatabaseKind.Sqlite, "HeadsAddress", keeper.Url.ToString());

        await SignAsync(app);

        Assert.Equal(state, await app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == "audit.head-to-address").Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task On_PostgreSQL_an_event_that_is_committed_late_is_chained_and_not_missed()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        var (written, commit) = (new TaskCompletionSource(), new TaskCompletionSource());

        // The first takes its number, and commits after the second is chained.
        var first = app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
        {
            services.GetRequiredService<AuditTrail>().Record(new Shown("early").Act(AuditKind.Alteration, DemoCast.Alex), Connect.Platform.Access.Actor.Service);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
            written.SetResult();
            await commit.Task;
            return true;
        }, CancellationToken.None);
        await written.Task;
        await app.TextAsync("Alex", "next");
        await app.AuditAsync();
        commit.SetResult();
        await first;
        await app.TextAsync("Alex", "next");
        var events = await app.AuditAsync();

        var linked = await app.AskAsync((ConnectDb db) => db.Set<ChainLink>().OrderBy(link => link.Seq).Select(link => link.Event).ToListAsync());
        Assert.Equal(events.Select(audit => audit.Seq).Order(), linked.Order());
        var early = events.FindIndex(audit => audit.Acts.Contains("early", StringComparison.Ordinal));
        Assert.True(linked.IndexOf(events[early].Seq) > linked.IndexOf(events[early + 1].Seq));
    }

    private Task<ConnectApp> StartAsync(DatabaseKind database, string setting, string value) =>
        apps.NewAsync(database, new() { Configure = builder => builder.Configuration[$"Connect:Audit:{setting}"] = value });

    // All that was recorded is in the chain, which nobody but the running loop made; how far that is.
    private static async Task<long> ChainedByItselfAsync(ConnectApp app)
    {
        await UntilAsync(() => app.AskAsync((ConnectDb db) => db.Set<AuditEvent>().AllAsync(audit => db.Set<ChainLink>().Any(link => link.Event == audit.Seq))));
        return await app.AskAsync((ConnectDb db) => db.Set<ChainLink>().MaxAsync(link => link.Seq));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds()) await Task.Delay(50, patience.Token);
    }

    private static async Task SignAsync(ConnectApp app)
    {
        await app.TextAsync("Alex", "next");
        await app.AuditAsync();
        await app.Services.GetRequiredService<AuditLoop>().SignAsync(CancellationToken.None);
        await app.Services.GetRequiredService<AuditLoop>().SignAsync(CancellationToken.None);
        await app.SettleAsync();
    }
}
