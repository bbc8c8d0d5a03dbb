using Connect.Database;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Connect.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Faults;


/// <summary>A database of its own for one test, which any number of processes may open.</summary>
internal sealed class FaultDatabase : IAsyncDisposable
{
    /// <summary>Whoever may reach the socket of the test's PostgreSQL; on SQLite it owns the folder.</summary>
    public const string SystemUser = "postgres";

    // A process of its own knows the time: its times to book must be ahead of now.
    private static readonly AppOptions Today = new() { Start = TimeProvider.System.GetUtcNow().UtcDateTime };

    private FaultDatabase(string folder, PostgresServer? server, DatabaseSettings settings) => (Folder, Server, Settings) = (folder, server, settings);

    /// <summary>Where a process on this database keeps everything else.</summary>
    public string Folder { get; }

    /// <summary>Only where it is its own.</summary>
    public PostgresServer? Server { get; }

    public DatabaseSettings Settings { get; }

    public ConnectDb Open() => ConnectDatabases.Create(Settings);

    /// <summary>An empty one, with no tables.</summary>
    public static async Task<FaultDatabase> CreateEmptyAsync(DatabaseKind kind, PostgresServer postgres)
    {
        var folder = await ServerProcess.CreateFolderAsync(SystemUser);
        return new(folder, null, await Templates.EmptyAsync(kind, postgres, folder));
    }

    /// <summary>Migrated, with the cast in it and no mark of a demonstration: a node in production that knows these people.</summary>
    public static async Task<FaultDatabase> CreateAsync(DatabaseKind kind, PostgresServer postgres)
    {
        var folder = await ServerProcess.CreateFolderAsync(SystemUser);
        var database = new FaultDatabase(folder, null, await Templates.CopyAsync(kind, Today, postgres, folder));
        await database.HandOverAsync();
        return database;
    }

    /// <summary>The same on a durable PostgreSQL of its own, which can be killed.</summary>
    public static async Task<FaultDatabase> CreateOnOwnServerAsync()
    {
        var server = PostgresServer.Durable();
        var database = new FaultDatabase(await ServerProcess.CreateFolderAsync(SystemUser), server, new(true, await server.CreateDatabaseAsync()));
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
        Templates.Release(Settings);
        if (Environment.IsPrivilegedProcess) await ServerProcess.RunAsync("root", "chown", "-R", SystemUser, Folder);
    }

    public async ValueTask DisposeAsync()
    {
        Templates.Release(Settings);
        if (Server is not null) await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
