using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Data;

/// <summary>What every frame promises, on either database.</summary>
public sealed class FrameTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly DateTime Never = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, BothDatabases]
    public async Task One_failing_job_in_ten_leaves_nothing_and_spoils_no_other(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var ids = Enumerable.Range(0, 300).Select(_ => Guid.CreateVersion7()).ToList();

        var jobs = ids.Select((id, index) => RunAsync(app, async services =>
        {
            services.GetRequiredService<DueRows>().Add("test.tenth", id, Never);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync();
            services.GetRequiredService<DueRows>().Add("test.tenth.second", id, Never);
            return index % 10 == 3 ? throw new InvalidOperationException("One in ten.") : index;
        })).ToList();
        await Task.WhenAll(jobs.Select(job => job.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All(jobs.Index(), job => Assert.Equal(job.Index % 10 == 3, job.Item.Exception?.InnerException is InvalidOperationException));
        var expected = ids.Where((_, index) => index % 10 != 3).Order();
        Assert.Equal(expected, (await KeptAsync(app, "test.tenth")).Order());
        Assert.Equal(expected, (await KeptAsync(app, "test.tenth.second")).Order());
    }

    [Theory, BothDatabases]
    public async Task An_answer_that_is_a_problem_commits_nothing(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (id, said) = (Guid.CreateVersion7(), false);

        var answer = await RunAsync<Outcome<int>>(app, async services =>
        {
            services.GetRequiredService<DueRows>().Add("test.problem", id, Never);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync();
            services.GetRequiredService<AfterCommit>().Do(() => said = true);
            return new Problem("test.no");
        });

        Assert.Equal("test.no", answer.Problem?.Code);
        Assert.False(said);
        Assert.Empty(await KeptAsync(app, "test.problem"));
    }

    [Theory, BothDatabases]
    public async Task Who_gave_up_waiting_before_their_turn_is_not_answered_with_success(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();
        var ran = false;

        Task<Outcome<int>> Run(IServiceProvider _, CancellationToken __)
        {
            ran = true;
            return Task.FromResult<Outcome<int>>(1);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Services.GetRequiredService<IFrame>().RunAsync(Run, givenUp.Token));
        Assert.False(ran);
    }

    [Theory, BothDatabases]
    public async Task A_job_happens_in_the_context_of_whoever_asked_for_it(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var asked = new AsyncLocal<int>();

        var seen = await Task.WhenAll(Enumerable.Range(1, 40).Select(async number =>
        {
            asked.Value = number;
            return await RunAsync(app, async services =>
            {
                var before = asked.Value;
                await services.GetRequiredService<ConnectDb>().Set<DueRow>().AnyAsync();
                return (number, before, After: asked.Value);
            });
        }));

        Assert.All(seen, job => Assert.Equal((job.number, job.number), (job.before, job.After)));
    }

    [Theory, BothDatabases]
    public async Task A_job_cancelled_half_way_leaves_nothing(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var cancelled = new CancellationTokenSource();
        var id = Guid.CreateVersion7();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Services.GetRequiredService<IFrame>().RunAsync(async (services, stop) =>
        {
            services.GetRequiredService<DueRows>().Add("test.cancelled", id, Never);
            await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
            await cancelled.CancelAsync();
            stop.ThrowIfCancellationRequested();
            return 1;
        }, cancelled.Token));

        Assert.Empty(await KeptAsync(app, "test.cancelled"));
    }

    [Theory, BothDatabases]
    public async Task What_fails_after_the_commit_takes_nothing_back_and_stops_nobody(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (id, wasRun) = (Guid.CreateVersion7(), false);

        var answer = await RunAsync(app, services =>
        {
            services.GetRequiredService<DueRows>().Add("test.after", id, Never);
            services.GetRequiredService<AfterCommit>().Do(() => throw new InvalidOperationException("A page went away."));
            services.GetRequiredService<AfterCommit>().Do(() => wasRun = true);
            return Task.FromResult(7);
        });

        Assert.Equal(7, answer);
        Assert.True(wasRun);
        Assert.Equal([id], await KeptAsync(app, "test.after"));
        Assert.Equal(8, await RunAsync(app, _ => Task.FromResult(8)));
        Assert.Contains(app.Log.Errors, line => line.Fault is InvalidOperationException { Message: "A page went away." });
    }

    [Theory, BothDatabases]
    public async Task Nothing_that_one_job_read_or_changed_is_seen_by_the_next(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var tracked = new List<int>();

        for (var turn = 0; turn < 3; turn++)
            await RunAsync(app, services =>
            {
                tracked.Add(services.GetRequiredService<ConnectDb>().ChangeTracker.Entries().Count());
                services.GetRequiredService<DueRows>().Add("test.scope", Guid.CreateVersion7(), Never);
                return Task.FromResult(turn);
            });

        Assert.Equal([0, 0, 0], tracked);
    }

    private static Task<TResult> RunAsync<TResult>(ConnectApp app, Func<IServiceProvider, Task<TResult>> work) =>
        app.Services.GetRequiredService<IFrame>().RunAsync((services, _) => work(services), CancellationToken.None);

    private static Task<List<Guid>> KeptAsync(ConnectApp app, string kind) =>
        app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == kind).Select(row => row.About).ToListAsync());
}
