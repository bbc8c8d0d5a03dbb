using Connect.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Platform.Data;

public sealed class KeptStatementsTests
{
    private const string Insert = "insert into words (word) values ({0})";

    [Fact]
    public async Task A_statement_that_failed_works_the_next_time()
    {
        await using var connection = await OpenAsync();
        await using var db = Context(connection);
        await db.Database.ExecuteSqlRawAsync(Insert, ["one"], Stop);
        await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(Insert, ["one"], Stop));

        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(Insert, ["two"], Stop));
        Assert.Equal(2, await CountAsync(db));
    }

    [Fact]
    public async Task A_statement_works_again_after_the_connection_was_closed_and_opened()
    {
        await using var connection = await OpenAsync();
        await using var db = Context(connection);
        foreach (var word in new[] { "one", "two", "three" })
        {
            await db.Database.ExecuteSqlRawAsync(Insert, [word], Stop);
            await connection.CloseAsync();
            await OpenAsync(connection);
        }

        await db.Database.ExecuteSqlRawAsync(Insert, ["four"], Stop);
        Assert.Equal(1, await CountAsync(db));
    }

    [Fact]
    public async Task The_same_statement_runs_inside_its_own_reading()
    {
        await using var connection = await OpenAsync();
        await using var db = Context(connection);
        foreach (var word in new[] { "one", "two" }) await db.Database.ExecuteSqlRawAsync(Insert, [word], Stop);

        var counted = new List<int>();
        await foreach (var _ in Words(db).AsAsyncEnumerable().WithCancellation(Stop)) counted.Add((await Words(db).ToListAsync(Stop)).Count);
        Assert.Equal([2, 2], counted);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DbContext Context(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder().UseSqlite(connection).AddInterceptors(new KeptStatements()).Options);

    private static IQueryable<string> Words(DbContext db) => db.Database.SqlQueryRaw<string>("select word as \"Value\" from words");

    private static async Task<int> CountAsync(DbContext db) => (await Words(db).ToListAsync(Stop)).Count;

    private static Task<SqliteConnection> OpenAsync() => OpenAsync(new SqliteConnection("Data Source=:memory:"));

    private static async Task<SqliteConnection> OpenAsync(SqliteConnection connection)
    {
        await connection.OpenAsync(Stop);
        await using var create = connection.CreateCommand();
        create.CommandText = "create table words (word text primary key)";
        await create.ExecuteNonQueryAsync(Stop);
        return connection;
    }
}
