using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Connect.Bench.Booking;

/// <summary>What PostgreSQL was asked for each text by eight clients side by side, as the server counts it: statements, commits, processor time.</summary>
internal static class InboundBookPostgresStatements
{
    private const int Texts = 1000;
    private const int Clients = 8;
    private const int WarmUp = 4;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var server = await PostgresCluster.StartAsync("shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=on");
        var database = server.ConnectionString("ours");
        await using var node = await Node.StartAsync(database, folder.Path);
        var town = new Town(Texts * (WarmUp + 1));
        await town.EnterAsync(node.Database);
        var texts = new BookByText(node);
        for (var round = 0; round < WarmUp; round++) await texts.RateAsync([.. town.Residents.Skip(round * Texts).Take(Texts)], Clients);

        await using var admin = new NpgsqlConnection(database + ";Pooling=false");
        await admin.OpenAsync();
        await ExecuteAsync(admin, "create extension if not exists pg_stat_statements; select pg_stat_statements_reset();");
        var (commits, client, backend) = (await CommitsAsync(admin), Process.GetCurrentProcess().TotalProcessorTime, server.Used());
        var rate = await texts.RateAsync([.. town.Residents.Skip(WarmUp * Texts).Take(Texts)], Clients);
        client = Process.GetCurrentProcess().TotalProcessorTime - client;
        backend = server.Used() - backend;
        commits = await CommitsAsync(admin) - commits;
        await PrintStatementsAsync(admin);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{rate:n0} texts a second; for each {(double)commits / Texts:n2} transactions, {client.TotalMilliseconds / Texts:n2} ms of our processor time, {backend.TotalMilliseconds / Texts:n2} ms of the server's"));
    }

    private static async Task PrintStatementsAsync(NpgsqlConnection admin)
    {
        await using var command = new NpgsqlCommand(
            "select calls, mean_exec_time, query from pg_stat_statements where query not like '%pg_stat_%' order by calls desc, total_exec_time desc limit 60", admin);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{(double)rows.GetInt64(0) / Texts,6:n2} times, {rows.GetDouble(1):n3} ms: {rows.GetString(2).ReplaceLineEndings(" ")}"));
        }
    }

    private static async Task<long> CommitsAsync(NpgsqlConnection admin)
    {
        await using var command = new NpgsqlCommand("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()", admin);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection admin, string sql)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync();
    }
}
