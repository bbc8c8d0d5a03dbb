using System.Diagnostics;
using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

public sealed class KillsOnSqliteTests(PostgresServer postgres, ITestOutputHelper output) : KillsTests(DatabaseKind.Sqlite, postgres, output);

public sealed class KillsOnPostgresTests(PostgresServer postgres, ITestOutputHelper output) : KillsTests(DatabaseKind.Postgres, postgres, output);

/// <summary>kill -9 at random points while texts flow. A class for each database, so that both run side by side.</summary>
[Trait("Kind", "Fault")]
public abstract class KillsTests(DatabaseKind kind, PostgresServer postgres, ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int People = 6;

    // Every tenth kill comes while the process still starts.
    private const int EveryStart = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Killed_50_times_while_texts_flow_it_loses_no_text_and_leaves_no_half_booking()
    {
        var seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);
        output.WriteLine($"{kind}: seed {seed}");
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await Crowd.EnterAsync(database, People, times: 3000);
        await using var sink = await SendSmsSink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url);
        var crowd = new TextingCrowd(node, People, seed);

        var began = Stopwatch.GetTimestamp();
        crowd.Begin();
        await KillAgainAndAgainAsync(database, node, crowd, new Random(seed));
        await crowd.EndAsync(Patience);
        await TextsInHand.SettleAsync(database, Patience);
        await node.StopAsync();

        await using var db = database.Open();
        await CheckTakenTextsAsync(db, crowd);
        var booked = await WholeBookings.CheckAsync(db);
        await CheckBookingsPerTextAsync(db);
        var twice = await CheckSentTextsAsync(db, sink);
        Assert.InRange(booked, 20, int.MaxValue);
        output.WriteLine($"{kind}: {Kills} kills in {Stopwatch.GetElapsedTime(began).TotalSeconds:n0} s; {crowd.Taken.Count} texts acknowledged, 0 lost; "
            + $"{booked} booked, 0 half; {sink.Taken.Count} texts sent, {twice} of them twice");
    }

    private static async Task KillAgainAndAgainAsync(FaultDatabase database, ConnectProcess node, TextingCrowd crowd, Random random)
    {
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % EveryStart != 1) await crowd.GoesOnAsync(Patience);
            await Task.Delay(random.Next(1, 500));
            await node.KillAsync();
            await TextsInHand.EndLeasesAsync(database);
            if (kill % EveryStart == 0) await node.BeginAsync();
            else await node.StartAsync();
        }
        await node.KillAsync();
        await TextsInHand.EndLeasesAsync(database);
        await node.StartAsync();
    }

    private static async Task CheckTakenTextsAsync(ConnectDb db, TextingCrowd crowd)
    {
        await WholeBookings.CheckTextsAsync(db);
        var kept = await db.Set<ReceivedText>().Select(text => text.ProviderId).ToListAsync();
        Assert.Equal(crowd.Taken.Select(text => text.Id).Order(), kept.Order());
    }

    private static async Task CheckBookingsPerTextAsync(ConnectDb db)
    {
        var phones = await db.Set<Person>().Where(person => person.Phone != null).ToDictionaryAsync(person => person.Id, person => person.Phone!);
        var bookings = await db.Set<Appointment>().ToListAsync();
        var texts = await db.Set<ReceivedText>().ToListAsync();
        foreach (var mine in bookings.GroupBy(appointment => phones[appointment.Person]))
            Assert.InRange(mine.Count(), 0, texts.Count(text => text.From == mine.Key && text.Body != "book"));
    }

    // Each went out, in order for each phone. Kannel has no idempotency key, so one that was on its way when the process died goes twice.
    private static async Task<int> CheckSentTextsAsync(ConnectDb db, SendSmsSink sink)
    {
        var order = await (from row in db.Set<DueRow>() where row.Kind == "text.send" orderby row.Seq select row.About).ToListAsync();
        var texts = await db.Set<OutgoingText>().ToDictionaryAsync(text => text.Id.Value);
        var queued = order.Select(id => texts[id]).ToList();
        Assert.All(queued, text => Assert.Equal(TextState.Sent, text.State));
        foreach (var phone in queued.GroupBy(text => text.To))
            Assert.Equal(phone.Select(text => text.Id.Value.ToString()), sink.Taken.Where(text => text.To == phone.Key).Select(text => text.Reference).Distinct());

        var repeats = sink.Taken.Count - sink.Taken.DistinctBy(text => text.Reference).Count();
        Assert.InRange(repeats, 0, Kills * People);
        return repeats;
    }
}
