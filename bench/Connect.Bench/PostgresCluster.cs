using Connect.Tests.Servers;
using Npgsql;

namespace Connect.Bench;

/// <summary>A PostgreSQL of our own with its default settings: what it says is committed is on the disk.</summary>
internal sealed class PostgresCluster(string folder, ServerProcess process) : IAsyncDisposable
{
    private const string User = "postgres";

    public string ConnectionString(string database) => $"Host={folder};Username=connect;Database={database}";

    /// <param name="settings">Beyond the defaults, as <c>name=value</c>.</param>
    public static async Task<PostgresCluster> StartAsync(params string[] settings)
    {
        var folder = await ServerProcess.CreateFolderAsync(User);
        var data = Path.Combine(folder, "data");
        await ServerProcess.RunAsync(User, Program("initdb"), "-D", data, "--username=connect", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
        var process = await ServerProcess.StartAsync(User, Path.Combine(folder, "postgres.log"), "INT",
            [Program("postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=200", .. settings.SelectMany(setting => new[] { "-c", setting })]);
        var cluster = new PostgresCluster(folder, process);
        await cluster.WaitUntilReadyAsync();
        return cluster;
    }

    /// <summary>Processor time of all its processes so far; of those that have ended too.</summary>
    public TimeSpan Used()
    {
        var first = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ProcessorTime.All().Where(process => process.Id == first || process.Parent == first).Sum(process => process.Seconds));
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var admin = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await admin.OpenAsync();
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await process.StopAsync("INT");
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            process.ThrowIfEnded();
            try
            {
                await ExecuteAsync("select 1");
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50);
            }
        }
    }

    // Debian keeps each version's programs in a folder of its own, off the path.
    private static string Program(string name) => Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
        .Select(version => Path.Combine(version, "bin", name))
        .First(File.Exists);
}
