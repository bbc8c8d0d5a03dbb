using System.Diagnostics;
using Connect.Platform.Data;
using Npgsql;

namespace Connect.Bench.Booking;

/// <summary>A town on a PostgreSQL of our own, durable, and the raw transaction on a copy of it, eight connections side by side.</summary>
internal static class InboundBookPostgres
{
    private const int Texts = 2000;
    private const int Clients = 8;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var server = await PostgresCluster.StartAsync();
        var town = new Town(Texts * Rounds.Most);
        await PrepareAsync(town, server, folder.Path);
        await using var node = await Node.StartAsync(server.ConnectionString("ours"), folder.Path);
        await using var raw = await RawPool.OpenAsync(server.ConnectionString("raw"), Clients);

        var texts = new BookByText(node);
        IReadOnlyList<Resident> Many(int round) => [.. town.Residents.Skip(round * Texts).Take(Texts)];
        var rates = await Rounds.RunAsync(round => texts.RateAsync(Many(round), Clients), round => raw.RateAsync(Many(round)), server.Used);
        rates.PrintRates("inbound-book-pg", "80% (floor 40%)");
    }

    private static async Task PrepareAsync(Town town, PostgresCluster server, string folder)
    {
        await using (var node = await Node.StartAsync(server.ConnectionString("ours"), folder)) await town.EnterAsync(node.Database);
        NpgsqlConnection.ClearAllPools();
        await server.ExecuteAsync("create database raw template ours");
    }

    private sealed class RawPool : IAsyncDisposable
    {
        private readonly List<RawBooking> _connections = [];

        public static async Task<RawPool> OpenAsync(string connectionString, int size)
        {
            var pool = new RawPool();
            for (var i = 0; i < size; i++)
                pool._connections.Add(await RawBooking.OpenAsync(new NpgsqlConnection(connectionString + ";Max Auto Prepare=50;Auto Prepare Min Usages=1"), Dialect.Postgres));
            return pool;
        }

        public async Task<double> RateAsync(IReadOnlyList<Resident> people)
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(people.Chunk(people.Count / _connections.Count).Zip(_connections, BookAsync));
            return people.Count / watch.Elapsed.TotalSeconds;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in _connections) await connection.DisposeAsync();
        }

        private static async Task BookAsync(Resident[] people, RawBooking raw)
        {
            foreach (var person in people) await raw.RunAsync(person);
        }
    }
}
