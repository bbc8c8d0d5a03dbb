using Connect.Database;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Connect.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Faults;


/// <summary>A database of its own for one test, durable as in production, which any number of processes may open.</summary>
internal sealed class FaultDatabase : IAsyncDisposable
{
    /// <summary>Whoever may reach the socket of the test's PostgreSQL; on SQLite it owns the folder.</summary>
    public const string SystemUser = "postgres";

    private FaultDatabase(string folder, PostgresServer? server, DatabaseSettings settings) => (Folder, Server, Settings) = (folder, server, settings);

    /// <summary>Where a process on this database keeps everything else.</summary>
    public string Folder { get; }

    /// <summary>Only on PostgreSQL.</summary>
    public PostgresServer? Server { get; }

    public DatabaseSettings Settings { get; }

    public ConnectDb Open() => ConnectDatabases.Create(Settings);

    /// <summary>An empty one, with no tables.</summary>
    public static async Task<FaultDatabase> CreateEmptyAsync(DatabaseKind kind)
    {
        var folder = await ServerProcess.CreateFolderAsync(SystemUser);
        if (kind == DatabaseKind.Sqlite) return new(folder, null, new(false, $"Data Source={folder}/connect.db;Default Timeout=10"));

        var server = PostgresServer.Durable();
        return new(folder, server, new(true, await server.CreateDatabaseAsync()));
    }

    /// <summary>Migrated, with the cast in it and no mark of a demonstration: a node in production that knows these people.</summary>
    public static async Task<FaultDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = await CreateEmptyAsync(kind);
        await using var app = ConnectHost.Build(new CommandLine("migrate", false, FaultSettings.Arguments(database)), null).Build();
        await app.PrepareAsync(isDemo: false, CancellationToken.None);
        await using (var db = database.Open()) await DemoCast.EnterAsync(db, app.Services, CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope()) await GivenTimes.OfferAsync(scope.ServiceProvider);
        await database.HandOverAsync();
        return database;
    }

    /// <summary>Gives the files to the user that the processes run as.</summary>
    public async Task HandOverAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Environment.IsPrivilegedProcess) await ServerProcess.RunAsync("root", "chown", "-R", SystemUser, Folder);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (Server is not null) await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
