using System.Collections.Concurrent;
using Connect.Database;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Tests.Servers;
using Connect.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Connect.Tests.Given;

/// <summary>Databases that were migrated and given the cast once, to be copied for each test.</summary>
internal static class Templates
{
    private static readonly ConcurrentDictionary<(DatabaseKind Kind, DateTime Start, int Lines), Lazy<Task<DatabaseSettings>>> Made = new();

    private static readonly ConcurrentDictionary<(DatabaseKind Kind, DateTime Start, int Lines), int> Times = new();

    /// <summary>How often the template of these was made: once, or every test takes seconds longer.</summary>
    public static int TimesMade(DatabaseKind kind, AppOptions options) => Times[(kind, options.Start, options.Lines)];

    /// <summary>A fresh database with the cast in it.</summary>
    public static async Task<DatabaseSettings> CopyAsync(DatabaseKind kind, AppOptions options, PostgresServer postgres, string folder)
    {
        var key = (kind, options.Start, options.Lines);
        var template = await Made.GetOrAdd(key, _ => new(() => MakeAsync(kind, options, postgres))).Value;
        if (kind == DatabaseKind.Postgres)
            return Pooled(await postgres.CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(template.ConnectionString).Database!));

        var copy = InFolder(folder);
        File.Copy(FileOf(template), FileOf(copy));
        return copy;
    }

    /// <summary>An empty database.</summary>
    public static async Task<DatabaseSettings> EmptyAsync(DatabaseKind kind, PostgresServer postgres, string folder) =>
        kind == DatabaseKind.Postgres ? Pooled(await postgres.CreateDatabaseAsync()) : InFolder(folder);

    private static async Task<DatabaseSettings> MakeAsync(DatabaseKind kind, AppOptions options, PostgresServer postgres)
    {
        Times.AddOrUpdate((kind, options.Start, options.Lines), 1, (_, before) => before + 1);
        var settings = await EmptyAsync(kind, postgres, TemporaryFolder.ForTheRun);
        await using var app = ConnectApp.Build(settings, options with { Configure = null, LoopsRun = false });
        await Migrating.RunAsync(settings, async db =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DemoCast.EnterAsync(db, scope.ServiceProvider, CancellationToken.None);
            await GivenTimes.OfferAsync(scope.ServiceProvider);
            var works = scope.ServiceProvider.GetServices<Recurrence>();
            await RecurringRows.EnsureAsync(db, works, app.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        }, CancellationToken.None);
        Release(settings);
        return settings;
    }

    /// <summary>Closes the connections kept for it, so that its file or database can be copied or deleted.</summary>
    public static void Release(DatabaseSettings settings)
    {
        // Its contexts' pool, and that of whatever opens a connection of its own.
        if (settings.IsPostgres)
            foreach (var pool in new[] { settings.ConnectionString, ConnectDatabases.Prepared(settings.ConnectionString) }) NpgsqlConnection.ClearPool(new NpgsqlConnection(pool));
        else SqliteConnection.ClearPool(new SqliteConnection(settings.ConnectionString));
    }

    private static DatabaseSettings Pooled(string connectionString) => new(true, connectionString + ";Maximum Pool Size=40");

    private static DatabaseSettings InFolder(string folder) =>
        new(false, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"{Guid.CreateVersion7():n}.db"), DefaultTimeout = 10 }.ToString());

    private static string FileOf(DatabaseSettings settings) => new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
}
