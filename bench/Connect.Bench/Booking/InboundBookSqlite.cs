using System.Diagnostics;
using Connect.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Connect.Bench.Booking;

/// <summary>A town on SQLite, durable, and the raw transaction on a copy of it.</summary>
internal static class InboundBookSqlite
{
    private const int Texts = 2000;
    private const int TextsAlone = 300;

    public static async Task RunAsync()
    {
        using var folder = new Folder();
        using var rawFolder = new Folder();
        var town = new Town((Texts + TextsAlone) * Rounds.Most);
        await PrepareAsync(town, folder.Path, rawFolder.Path);
        await using var node = await Node.StartAsync("", folder.Path);
        await using var raw = await OpenRawAsync(rawFolder.Path);

        var texts = new BookByText(node);
        IReadOnlyList<Resident> Many(int round) => [.. town.Residents.Skip(round * Texts).Take(Texts)];
        var rates = await Rounds.RunAsync(round => texts.RateAsync(Many(round), clients: 32), round => RateAsync(raw, Many(round)));
        rates.PrintRates("inbound-book-sqlite", "100% (floor 40%)");

        var alone = Rounds.Most * Texts;
        IReadOnlyList<Resident> Few(int round) => [.. town.Residents.Skip(alone + round * TextsAlone).Take(TextsAlone)];
        var times = await Rounds.RunAsync(round => texts.TimeAsync(Few(round)), round => TimeAsync(raw, Few(round)));
        times.PrintTimes("inbound-book-sqlite, one client, p50", "at most 4");
    }

    private static async Task PrepareAsync(Town town, string folder, string rawFolder)
    {
        await using (var node = await Node.StartAsync("", folder)) await town.EnterAsync(node.Database);
        SqliteConnection.ClearAllPools();
        File.Copy(Path.Combine(folder, "connect.db"), Path.Combine(rawFolder, "connect.db"));
    }

    private static async Task<RawBooking> OpenRawAsync(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "connect.db")}");
        var raw = await RawBooking.OpenAsync(connection, Dialect.Sqlite);
        await using var durable = connection.CreateCommand();
        durable.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma cache_size=-65536;";
        await durable.ExecuteNonQueryAsync();
        return raw;
    }

    // One connection: SQLite has one writer, and a second would only wait for the first.
    private static async Task<double> RateAsync(RawBooking raw, IReadOnlyList<Resident> people)
    {
        var watch = Stopwatch.StartNew();
        foreach (var person in people) await raw.RunAsync(person);
        return people.Count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> TimeAsync(RawBooking raw, IReadOnlyList<Resident> people)
    {
        List<double> times = [];
        foreach (var person in people)
        {
            var watch = Stopwatch.StartNew();
            await raw.RunAsync(person);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Figures(times).Median;
    }
}
