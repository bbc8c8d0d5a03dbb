using Connect.Tests.Servers;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Connect.Tests.Servers;

/// <summary>
/// A PostgreSQL of our own, started when the first test asks for a database and reached by a socket in its folder. The one
/// that all tests share does not wait for the disk; a test that kills things starts its own with <see cref="Durable"/>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    private readonly SemaphoreSlim _starting = new(1);
    private bool _isDurable;
    private string _folder = "";
    private ServerProcess? _process;
    private int _databases;

    /// <summary>One that has on the disk what it said it has, as in production.</summary>
    public static PostgresServer Durable() => new() { _isDurable = true };

    /// <summary>Makes a fresh database, as a copy of the template's tables, and returns its connection string. Nobody may be connected to the template.</summary>
    public async Task<string> CreateDatabaseAsync(string template = "template1")
    {
        await StartAsync();
        var name = $"connect_{Interlocked.Increment(ref _databases)}";
        await using var admin = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"""create database "{name}" template "{template}" strategy file_copy """, admin);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Starts it, or starts it again; a server that runs is left alone.</summary>
    public async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_process is not null) return;
            if (_folder == "") await CreateClusterAsync();
            _process = await ServerProcess.StartAsync(User, Path.Combine(_folder, "postgres.log"), "INT", [Program("postgres"), "-D", Data, "-k", _folder, .. Settings()]);
            await WaitUntilReadyAsync(_process);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Ends it at once, as a power cut would. <see cref="StartAsync"/> recovers it.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        // Killing the first process alone would leave the others holding the folder for a moment.
        await _process.StopAsync("QUIT");
        await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.StopAsync("INT");
            await _process.DisposeAsync();
        }
        _starting.Dispose();
        if (_folder != "") Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) => $"Host={_folder};Username=connect;Database={database}";

    private async Task CreateClusterAsync()
    {
        _folder = await ServerProcess.CreateFolderAsync(User);
        await ServerProcess.RunAsync(User, Program("initdb"), "-D", Data, "--username=connect", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
    }

    private string[] Settings()
    {
        string[] always = ["-c", "listen_addresses=", "-c", "max_connections=300"];
        // With hundreds of databases a vacuum would start ten times a second, for tables that live a minute.
        return _isDurable ? always : [.. always, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "autovacuum=off"];
    }

    private async Task WaitUntilReadyAsync(ServerProcess process)
    {
        while (true)
        {
            process.ThrowIfEnded();
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(20);
            }
        }
    }

    // Debian keeps each version's programs in a folder of its own, off the path.
    private static string Program(string name) => Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
        .Select(version => Path.Combine(version, "bin", name))
        .First(File.Exists);
}
