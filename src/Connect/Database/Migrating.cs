using Connect.Platform;
using Connect.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Connect.Database;

/// <summary>Brings the database up to date. Two processes that start together take turns.</summary>
internal static class Migrating
{
    public static async Task RunAsync(DatabaseSettings settings, Func<ConnectDb, Task> afterwards, CancellationToken stop)
    {
        await using var db = ConnectDatabases.Create(settings);
        await using var turn = await TakeTurnAsync(settings, db, stop);
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            // We hold the turn: a lock row left by a process that was killed is nobody's.
            if (!settings.IsPostgres) await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", stop);
            await db.Database.MigrateAsync(stop);
        }

        await afterwards(db);
    }

    private static async Task<IAsyncDisposable> TakeTurnAsync(DatabaseSettings settings, ConnectDb db, CancellationToken stop)
    {
        if (!settings.IsPostgres) return await LockFile.TakeAsync(File(settings), TimeSpan.FromMinutes(1), stop);

        await CreateDatabaseAsync(db, stop);
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_lock(20260101)", stop);
        return new Unlocking(db);
    }

    private static string File(DatabaseSettings settings) => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource + ".migrating";

    private static async Task CreateDatabaseAsync(ConnectDb db, CancellationToken stop)
    {
        var creator = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions
            .GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>(db.Database);
        if (await creator.ExistsAsync(stop)) return;

        try
        {
            await creator.CreateAsync(stop);
        }
        catch (Npgsql.PostgresException taken) when (taken.SqlState is Npgsql.PostgresErrorCodes.DuplicateDatabase or Npgsql.PostgresErrorCodes.UniqueViolation)
        {
            // The other process made it first.
        }
    }

    private sealed class Unlocking(ConnectDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.ExecuteSqlRawAsync("select pg_advisory_unlock(20260101)");
            await db.Database.CloseConnectionAsync();
        }
    }
}
