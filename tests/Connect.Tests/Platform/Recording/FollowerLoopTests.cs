using System.Collections.Concurrent;
using Connect.Demo;
using Connect.Modules.Notifications;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Recording;

/// <summary>Each entry takes effect once, in commit order, whoever commits late and whatever fails.</summary>
public sealed class FollowerLoopTests(Apps apps) : IClassFixture<Apps>
{
    private const string Kind = "test.happened";
    private static readonly DateTime Never = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, BothDatabases]
    public async Task Entries_are_followed_in_order_and_once(DatabaseKind database)
    {
        await using var app = await StartAsync(database);
        var abouts = Enumerable.Range(0, 120).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var about in abouts) await RecordAsync(app, about);

        await FollowToTheEndAsync(app);
        await FollowAsync(app);

        Assert.Equal(abouts, await FollowedAsync(app));
    }

    [Fact]
    public async Task On_PostgreSQL_an_entry_that_is_committed_late_is_waited_for_and_not_missed()
    {
        await using var app = await StartAsync(DatabaseKind.Postgres);
        var (early, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (written, commit) = (new TaskCompletionSource(), new TaskCompletionSource());

        // The first takes its place in the sequence, and commits after the second.
        var first = RecordAsync(app, early, async () => { written.SetResult(); await commit.Task; });
        await written.Task;
        await RecordAsync(app, late);
        await FollowAsync(app);
        Assert.Empty(await FollowedAsync(app));
        Assert.True(await app.Services.GetRequiredService<FollowerLoop>().IsBehindAsync(CancellationToken.None));

        commit.SetResult();
        await first;
        await app.SettleAsync();

        Assert.Equal([early, late], await FollowedAsync(app));
    }

    [Theory, BothDatabases]
    public async Task What_a_power_cut_of_the_database_took_back_is_followed_again_by_the_same_process(DatabaseKind database)
    {
        await using var app = await StartAsync(database);
        var about = Guid.CreateVersion7();
        await RecordAsync(app, about);
        await app.SettleAsync();
        Assert.Equal([about], await FollowedAsync(app));

        await app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync("update follower_cursors set tx = 0, seq = 0"));
        await app.SettleAsync();

        Assert.Equal([about, about], await FollowedAsync(app));
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_missed_or_followed_twice_while_many_write_and_the_loop_runs(DatabaseKind database)
    {
        await using var app = await StartAsync(database);
        using var done = new CancellationTokenSource();
        var loops = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await FollowAsync(app);
        })).ToList();

        var abouts = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < 25; turn++)
            {
                var about = Guid.CreateVersion7();
                abouts.Add(about);
                await RecordAsync(app, about, () => Task.Delay((writer * 7 + turn * 3) % 10));
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(loops);
        await app.SettleAsync();

        Assert.Equal(abouts.Order(), (await FollowedAsync(app)).Order());
    }

    [Theory, BothDatabases]
    public async Task An_entry_that_fails_is_parked_where_people_see_it_and_the_rest_go_on(DatabaseKind database)
    {
        await using var app = await StartAsync(database);
        var abouts = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        Follower.Fails[abouts[3]] = Follower.Fails[abouts[7]] = true;
        foreach (var about in abouts) await RecordAsync(app, about);

        await FollowToTheEndAsync(app);

        Assert.Equal(abouts.Where((_, index) => index is not (3 or 7)), await FollowedAsync(app));
        var parked = await app.AskAsync((ConnectDb db) => db.Set<ParkedEntry>().Join(db.Set<JournalEntry>(), p => p.Seq, e => e.Seq,
            (p, e) => new { p.Follower, p.Reason, e.About, p.Seq }).OrderBy(row => row.Seq).ToListAsync());
        Assert.Equal([("test", "FormatException", abouts[3]), ("test", "FormatException", abouts[7])], parked.Select(row => (row.Follower, row.Reason, row.About)));
        Assert.Equal(2, app.Log.Errors.Count(line => line.Fault is FormatException));
    }

    [Theory, BothDatabases]
    public async Task One_follower_s_trouble_is_not_another_s(DatabaseKind database)
    {
        await using var app = await StartAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-02 10:00");
        Follower.Fails[default] = true;
        await RecordAsync(app, default);

        await app.SettleAsync();

        Assert.Equal(1, await app.AskAsync((Notices notices) => notices.UnreadAsync(Actor.Of(DemoCast.Sam), CancellationToken.None)));
    }

    private Task<ConnectApp> StartAsync(DatabaseKind database) =>
        apps.NewAsync(database, new() { Configure = builder => builder.Services.AddScoped<IFollower, Follower>() });

    private static Task FollowAsync(ConnectApp app) => app.Services.GetRequiredService<FollowerLoop>().FollowAllAsync(CancellationToken.None);

    // On PostgreSQL a transaction of any other test holds followers back as long as it is open.
    private static async Task FollowToTheEndAsync(ConnectApp app)
    {
        await FollowAsync(app);
        while (await app.Services.GetRequiredService<FollowerLoop>().IsBehindAsync(CancellationToken.None)) await FollowAsync(app);
    }

    // The entry takes its place in the sequence when it is saved, which may be long before the commit.
    private static Task RecordAsync(ConnectApp app, Guid about, Func<Task>? beforeCommit = null) =>
        app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
        {
            services.GetRequiredService<Journal>().Record(new(Kind, DemoCast.Alex, about, new { }), Actor.Service);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
            if (beforeCommit is not null) await beforeCommit();
            return true;
        }, CancellationToken.None);

    private static Task<List<Guid>> FollowedAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == "test.followed").OrderBy(row => row.Seq).Select(row => row.About).ToListAsync());

    private sealed class Follower(DueRows rows) : IFollower
    {
        public static readonly ConcurrentDictionary<Guid, bool> Fails = new();

        public string Name => "test";

        public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { Kind };

        public Task FollowAsync(JournalEntry entry, CancellationToken stop)
        {
            if (Fails.ContainsKey(entry.About)) throw new FormatException("The test wants it so.");
            rows.Add("test.followed", entry.About, Never);
            return Task.CompletedTask;
        }
    }
}
