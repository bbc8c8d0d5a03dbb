using System.Collections.Concurrent;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Data;

/// <summary>Groups of writes that share one commit.</summary>
public sealed class SqliteWriterTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task Jobs_that_wait_share_a_commit_of_at_most_32_and_are_answered_after_it()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        var frame = app.Services.GetRequiredService<IFrame>();
        var log = new ConcurrentQueue<string>();
        var (busy, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = frame.RunAsync(async (_, _) => { busy.SetResult(); await go.Task; return 0; }, CancellationToken.None);
        await busy.Task;
        var rest = Enumerable.Range(0, 40).Select(_ => frame.RunAsync((services, _) =>
        {
            log.Enqueue("run");
            services.GetRequiredService<AfterCommit>().Do(() => log.Enqueue("told"));
            return Task.FromResult(0);
        }, CancellationToken.None)).ToList();
        go.SetResult();
        await Task.WhenAll([first, .. rest]);

        Assert.Equal(
            [.. Enumerable.Repeat("run", 32), .. Enumerable.Repeat("told", 32), .. Enumerable.Repeat("run", 8), .. Enumerable.Repeat("told", 8)], log);
    }

    [Fact]
    public async Task When_the_commit_fails_all_of_its_jobs_are_told_that_the_store_is_unavailable()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        var frame = app.Services.GetRequiredService<IFrame>();
        await Sql(frame, "create table parents (id integer primary key)");
        await Sql(frame, "create table children (parent integer references parents (id) deferrable initially deferred)");
        var (busy, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        // A child without a parent is found out only by the commit.
        var first = frame.RunAsync(async (_, _) => { busy.SetResult(); await go.Task; return 0; }, CancellationToken.None);
        await busy.Task;
        Task[] group = [Sql(frame, "insert into parents values (1)"), Sql(frame, "insert into children values (99)"), Sql(frame, "insert into parents values (2)")];
        go.SetResult();
        await first;

        foreach (var job in group) await Assert.ThrowsAsync<StoreUnavailableException>(() => job);
        Assert.Equal(0, await CountAsync(app, "parents"));

        await Sql(frame, "insert into parents values (3)");
        Assert.Equal(1, await CountAsync(app, "parents"));
    }

    [Fact]
    public async Task What_was_handed_over_before_the_service_stops_is_still_written()
    {
        var app = await apps.NewAsync(DatabaseKind.Sqlite);
        var frame = app.Services.GetRequiredService<IFrame>();
        await Sql(frame, "create table things (id integer)");
        var (busy, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = frame.RunAsync(async (_, _) => { busy.SetResult(); await go.Task; return 0; }, CancellationToken.None);
        await busy.Task;
        var waiting = Enumerable.Range(0, 100).Select(id => Sql(frame, $"insert into things values ({id})")).ToList();
        var stopping = app.StopAsync();
        go.SetResult();
        await Task.WhenAll([first, .. waiting, stopping]);

        Assert.Equal(100, await CountAsync(app, "things"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Sql(frame, "insert into things values (-1)"));
        await app.DisposeAsync();
    }

    private static Task Sql(IFrame frame, string sql) =>
        frame.RunAsync((services, stop) => services.GetRequiredService<ConnectDb>().Database.ExecuteSqlRawAsync(sql, stop), CancellationToken.None);

    private static Task<int> CountAsync(ConnectApp app, string table) => app.AskAsync((ConnectDb db) =>
        db.Database.SqlQueryRaw<int>($"select count(*) as \"Value\" from {table}").SingleAsync());
}
