using System.Collections.Concurrent;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Due;

/// <summary>Every row ends: as done, as called off, or as a failure that people see.</summary>
public sealed class DueLoopTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Rows_of_one_lane_go_in_order_whatever_fails_and_lanes_do_not_wait_for_each_other(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        var (a1, b1, a2, b2) = (await AddAsync(app, lane: "a"), await AddAsync(app, lane: "b"), await AddAsync(app, lane: "a"), await AddAsync(app, lane: "b"));
        var tries = 0;
        work.Does = row => row.About == a1 && ++tries < 3 ? new DueEnd.Again("Not yet.") : new DueEnd.Done();

        await app.SettleAsync();
        Assert.Equal([a1], work.Tried.Where(IsA));
        Assert.Equal([b1, b2], work.Tried.Where(about => !IsA(about)));
        await app.MoveClockAsync(TimeSpan.FromMinutes(1));

        // Side by side: what comes first of two lanes is not said.
        Assert.Equal([a1, a1, a1, a2], work.Tried.Where(IsA));
        Assert.Equal([b1, b2], work.Tried.Where(about => !IsA(about)));
        bool IsA(Guid about) => about == a1 || about == a2;
    }

    [Theory, BothDatabases]
    public async Task A_row_put_off_does_not_hold_up_its_lane(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        var (first, second) = (await AddAsync(app, lane: "a"), await AddAsync(app, lane: "a"));
        work.Does = row => row.About == first && app.Now == AppOptions.UsualStart ? new DueEnd.PutOff(app.Now.AddHours(1), "Later.") : new DueEnd.Done();

        await app.SettleAsync();
        Assert.Equal([first, second], work.Tried);
        await app.MoveClockAsync(TimeSpan.FromHours(2));

        Assert.Equal([first, second, first], work.Tried);
        Assert.Equal(1, (await RowAsync(app, first)).Attempts);
    }

    [Theory, BothDatabases]
    public async Task A_row_in_one_node_s_hand_is_nobody_else_s_until_its_lease_ends(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        var about = await AddAsync(app);

        Assert.Single(await ClaimAsync(app));
        Assert.Empty(await ClaimAsync(app));

        // The node that had it is dead; a minute later by the database's clock another takes it.
        await app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync($"update due_rows set leased_until = {db.Dialect.NowPlus(-1)} where leased_until is not null"));
        await app.SettleAsync();

        Assert.Equal([about], work.Tried);
        Assert.Equal(DueState.Done, (await RowAsync(app, about)).State);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_at_once_do_each_row_once(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        var abouts = new List<Guid>();
        for (var row = 0; row < 200; row++) abouts.Add(await AddAsync(app));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await app.Services.GetRequiredService<DueLoop>().DoWhatIsDueAsync(CancellationToken.None) > 0) { }
        })));

        Assert.Equal(abouts.Order(), work.Tried.Order());
    }

    [Theory, BothDatabases]
    public async Task A_failing_row_is_tried_by_the_table_and_then_failed_with_its_reason(DatabaseKind database)
    {
        var work = new Work { Does = _ => new DueEnd.Again("The other side is down.") };
        await using var app = await StartAsync(database, work);
        var about = await AddAsync(app);

        await app.MoveClockAsync(TimeSpan.FromDays(5));

        var waits = work.TriedAt.Zip(work.TriedAt.Skip(1), (one, next) => next - one).ToList();
        Assert.Equal(Enumerable.Range(1, waits.Count).Select(tries => RetryIntervals.After(tries)!.Value), waits);
        Assert.Null(RetryIntervals.After(work.TriedAt.Count));
        var row = await RowAsync(app, about);
        Assert.Equal((DueState.Failed, "The other side is down."), (row.State, row.Reason));
    }

    [Theory, BothDatabases]
    public async Task A_try_that_throws_leaves_nothing_and_is_made_again(DatabaseKind database)
    {
        var work = new Work { Leaves = true, Does = _ => throw new IOException() };
        await using var app = await StartAsync(database, work);
        var about = await AddAsync(app);

        await app.SettleAsync();
        Assert.Equal(0, await LeftAsync(app));
        Assert.Equal((DueState.Waiting, "IOException", 1), ((await RowAsync(app, about)).State, (await RowAsync(app, about)).Reason, (await RowAsync(app, about)).Attempts));

        work.Does = _ => new DueEnd.Done();
        await app.MoveClockAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(1, await LeftAsync(app));
        Assert.Equal(DueState.Done, (await RowAsync(app, about)).State);
    }

    [Theory, BothDatabases]
    public async Task What_nobody_does_fails_and_says_so(DatabaseKind database)
    {
        await using var app = await StartAsync(database, new Work());
        var about = Guid.CreateVersion7();
        await app.DoAsync((DueRows rows) => { rows.Add("test.nobody", about, app.Now); return Task.CompletedTask; });

        await app.SettleAsync();

        Assert.Equal((DueState.Failed, "Nothing does rows of this kind."), ((await RowAsync(app, about)).State, (await RowAsync(app, about)).Reason));
    }

    [Theory, BothDatabases]
    public async Task What_is_called_off_is_not_done_even_when_a_node_has_it_in_hand(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        var (first, second) = (await AddAsync(app), await AddAsync(app, at: app.Now.AddHours(1)));
        work.Does = row => new DueEnd.Done();

        await CallOffAsync(app, first);
        await ClaimAsync(app);
        await CallOffAsync(app, second);
        await app.MoveClockAsync(TimeSpan.FromHours(2));

        Assert.Empty(work.Tried);
        Assert.Equal((DueState.CalledOff, "Not wanted."), ((await RowAsync(app, second)).State, (await RowAsync(app, second)).Reason));
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_done_before_its_time(DatabaseKind database)
    {
        var work = new Work();
        await using var app = await StartAsync(database, work);
        await AddAsync(app, at: app.Now.AddHours(1));

        await app.MoveClockAsync(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(work.Tried);
        await app.MoveClockAsync(TimeSpan.FromMilliseconds(1));

        Assert.Single(work.Tried);
    }

    private Task<ConnectApp> StartAsync(DatabaseKind database, Work work) => apps.NewAsync(database, new()
    {
        Configure = builder => builder.Services.AddKeyedScoped<IDueWork>(Work.TheKind, (services, _) => work.In(services)),
    });

    private static async Task<Guid> AddAsync(ConnectApp app, string? lane = null, DateTime? at = null)
    {
        var about = Guid.CreateVersion7();
        await app.DoAsync((DueRows rows) => { rows.Add(Work.TheKind, about, at ?? app.Now, lane); return Task.CompletedTask; });
        return about;
    }

    private static Task<List<DueRow>> ClaimAsync(ConnectApp app) => app.DoAsync((DueClaim claim) => claim.RunAsync(app.Now, 10, CancellationToken.None));

    private static Task<int> CallOffAsync(ConnectApp app, Guid about) =>
        app.DoAsync((DueRows rows) => rows.CallOffAsync(about, [Work.TheKind], "Not wanted.", CancellationToken.None));

    private static Task<DueRow> RowAsync(ConnectApp app, Guid about) => app.AskAsync((ConnectDb db) => db.Set<DueRow>().SingleAsync(row => row.About == about && row.Kind != "test.left"));

    private static Task<int> LeftAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<DueRow>().CountAsync(row => row.Kind == "test.left"));

    private sealed class Work
    {
        public const string TheKind = "test.work";

        private readonly ConcurrentQueue<(Guid About, DateTime At)> _tried = new();

        public Func<DueRow, DueEnd> Does { get; set; } = _ => new DueEnd.Done();

        public bool Leaves { get; init; }

        public IReadOnlyList<Guid> Tried => [.. _tried.Select(one => one.About)];

        public IReadOnlyList<DateTime> TriedAt => [.. _tried.Select(one => one.At)];

        public IDueWork In(IServiceProvider services) => new Doing(this, services);

        private sealed class Doing(Work work, IServiceProvider services) : IDueWork
        {
            public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
            {
                work._tried.Enqueue((row.About, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
                if (work.Leaves) services.GetRequiredService<DueRows>().Add("test.left", row.About, new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
                return work.Does(row);
            }
        }
    }
}
