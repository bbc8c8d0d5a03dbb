using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Data;

/// <summary>Lost races are run again, on a fresh context; a lost server is an answer.</summary>
public sealed class PostgresFrameTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task Of_two_in_a_deadlock_one_runs_again_and_both_commit()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        await SqlAsync(app, "create table balances (id int primary key, balance int not null)");
        await SqlAsync(app, "insert into balances values (1, 0), (2, 0)");
        using var both = new Barrier(2);
        var runs = 0;

        async Task<bool> AddAsync(int first, int second, IServiceProvider services)
        {
            var (db, run) = (services.GetRequiredService<ConnectDb>(), Interlocked.Increment(ref runs));
            await db.Database.ExecuteSqlRawAsync("update balances set balance = balance + 1 where id = {0}", first);
            if (run <= 2) await Task.Run(() => both.SignalAndWait());
            await db.Database.ExecuteSqlRawAsync("update balances set balance = balance + 1 where id = {0}", second);
            return true;
        }

        var frame = app.Services.GetRequiredService<IFrame>();
        await Task.WhenAll(
            frame.RunAsync((services, _) => AddAsync(1, 2, services), CancellationToken.None),
            frame.RunAsync((services, _) => AddAsync(2, 1, services), CancellationToken.None));

        Assert.Equal(3, runs);
        Assert.Equal([2, 2], await app.AskAsync((ConnectDb db) => db.Database.SqlQueryRaw<int>("select balance as \"Value\" from balances").ToListAsync()));
    }

    [Fact]
    public async Task A_server_that_goes_away_in_the_middle_is_an_unavailable_store_and_nothing_is_left()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        await SqlAsync(app, "create table things (id int)");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => app.DoAsync(async (ConnectDb db) =>
        {
            await db.Database.ExecuteSqlRawAsync("insert into things values (1)");
            await db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pg_backend_pid())");
        }));

        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from things").SingleAsync()));
    }

    private static Task<int> SqlAsync(ConnectApp app, string sql) => app.DoAsync((ConnectDb db) => db.Database.ExecuteSqlRawAsync(sql));
}
