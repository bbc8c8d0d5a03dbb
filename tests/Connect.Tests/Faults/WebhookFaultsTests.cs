using System.Diagnostics;
using System.Net;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Connect.Tests.Faults;

/// <summary>Callbacks that come again, come broken, or come while the store is down: nothing that was taken is lost, nothing is taken twice.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class WebhookFaultsTests(PostgresServer postgres, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [BothDatabases]
    public async Task A_callback_delivered_five_times_at_once_has_one_effect_and_is_taken_each_time(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await using var sink = await SendSmsSink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url);

        foreach (var body in new[] { "book", "book 2", "see you then", "next" })
        {
            var text = new FromPhone($"id-{body}", "+447700900101", "+447700900901", body);
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => node.BringAsync(text, stop)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
            await TextsInHand.SettleAsync(database, Patience);
        }
        foreach (var taken in sink.Taken)
        {
            var callback = $"/webhooks/kannel/{FaultSettings.Secret}/receipt?ref={taken.Reference}&type=1&fid=7&reply=";
            var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => node.Client.GetAsync(callback, stop)));
            Assert.All(receipts, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }

        // A list, a confirmation, one acknowledgement and the next appointment; for each text one entry in the thread.
        await using var db = database.Open();
        Assert.Equal(1, await WholeBookings.CheckAsync(db));
        await WholeBookings.CheckTextsAsync(db);
        Assert.Equal(4, await db.Set<Message>().CountAsync(message => message.Author == MessageAuthor.Person, stop));
        Assert.Equal(4, sink.Taken.DistinctBy(text => text.Reference).Count());
        Assert.Equal(4, sink.Taken.Count);
        Assert.Equal(4, await db.Set<ReceivedReceipt>().CountAsync(stop));
        Assert.Equal(4, await db.Set<OutgoingText>().CountAsync(text => text.State == TextState.Delivered, stop));
    }

    [Fact]
    public async Task While_PostgreSQL_is_down_a_callback_gets_503_and_soon_after_it_is_back_200()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateOnOwnServerAsync();
        await using var sink = await SendSmsSink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url);
        Assert.Equal(HttpStatusCode.OK, await node.BringAsync(Book("before"), stop));
        await TextsInHand.SettleAsync(database, Patience);

        await database.Server!.KillAsync();
        foreach (var number in Enumerable.Range(0, 10)) Assert.Equal(HttpStatusCode.ServiceUnavailable, await node.BringAsync(Book($"during {number}"), stop));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await node.Client.GetAsync("/health/ready", stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await node.Client.GetAsync("/health/live", stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await node.BringAsync(Book("from nobody") with { From = "+" }, stop));

        await database.Server.StartAsync();
        NpgsqlConnection.ClearAllPools();
        var recovery = await UntilTakenAsync(node, Book("after"), stop);
        await TextsInHand.SettleAsync(database, Patience);

        await using var db = database.Open();
        Assert.Equal(["before", "after"], await db.Set<ReceivedText>().OrderBy(text => text.Seq).Select(text => text.ProviderId).ToListAsync(stop));
        Assert.Equal(2, sink.Taken.Count);
        Assert.True(recovery <= TimeSpan.FromSeconds(10), $"It took {recovery.TotalSeconds:n1} s after PostgreSQL was back.");
        output.WriteLine($"PostgreSQL back: first text taken after {recovery.TotalMilliseconds:n0} ms");
    }

    [Fact]
    public async Task While_the_disk_is_full_SQLite_says_nothing_is_stored_that_is_not_and_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can make a small disk of its own.");
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(DatabaseKind.Sqlite, postgres);
        await using var disk = await SmallDisk.MountOverAsync(database.Folder, megabytes: 16);
        await using var sink = await SendSmsSink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url);
        Assert.Equal(HttpStatusCode.OK, await node.BringAsync(Book("before"), stop));
        await TextsInHand.SettleAsync(database, Patience);

        disk.Fill();
        var (taken, refused) = (new List<string>(), 0);
        for (var number = 0; refused < 10 && number < 5000; number++)
        {
            var text = Book($"during-{number}") with { Body = new string('a', 1000) };
            switch (await node.BringAsync(text, stop))
            {
                case HttpStatusCode.OK: taken.Add(text.Id); break;
                case HttpStatusCode.ServiceUnavailable: refused++; break;
                case var other: Assert.Fail($"Answered {other}\n{node.Log}"); break;
            }
        }
        Assert.Equal(10, refused);

        disk.MakeRoom();
        var recovery = await UntilTakenAsync(node, Book("after"), stop);
        await TextsInHand.SettleAsync(database, Patience);

        await using var db = database.Open();
        var kept = await db.Set<ReceivedText>().Select(text => text.ProviderId).ToListAsync(stop);
        Assert.Equal(taken.Append("before").Append("after").Order(), kept.Order());
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("select integrity_check as \"Value\" from pragma_integrity_check").SingleAsync(stop));
        Assert.True(recovery <= TimeSpan.FromSeconds(10), $"It took {recovery.TotalSeconds:n1} s after there was room.");
        output.WriteLine($"Disk full: {taken.Count} taken and kept, {refused} refused with 503; first text taken {recovery.TotalMilliseconds:n0} ms after there was room");
    }

    [Theory]
    [BothDatabases]
    public async Task A_broken_callback_is_refused_only_when_there_is_nothing_to_keep(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await using var node = await ConnectHere.StartAsync(database);
        var (phone, bytes) = ("from=447700900101&to=447700900901", "text=%00%01%FF%FE%F0%9F%98%80");

        foreach (var nothing in new[] { "", "?", "?id=1", $"?{phone}", $"?id=1&{phone}", "?id=1&text=book", "?id=&from=&text=" })
            Assert.Equal(HttpStatusCode.BadRequest, await AnswerAsync(node, nothing, stop));
        foreach (var something in new[] { $"?id=1&{phone}&text=", $"?id=2&{phone}&{bytes}", $"?id=3&from=%00x%FF&to=%00&{bytes}", $"?id=4&{phone}&charset=UTF-16BE&text=%D8", "?id=5&from=07700900101&text=%E2%80%AE%zz" })
            Assert.Equal(HttpStatusCode.OK, await AnswerAsync(node, something, stop));
        // However long its id is, a text is kept, and once.
        for (var turn = 0; turn < 2; turn++) Assert.Equal(HttpStatusCode.OK, await AnswerAsync(node, $"?id={new string('x', 300)}&{phone}&text=long", stop));
        // Without one it cannot be told whether it came before: it is kept each time.
        for (var turn = 0; turn < 2; turn++) Assert.Equal(HttpStatusCode.OK, await AnswerAsync(node, $"?{phone}&text=bare", stop));
        await node.SettleTextsAsync(stop);

        await using var db = database.Open();
        Assert.Equal(["long", "bare", "bare"], (await db.Set<ReceivedText>().Where(text => text.ProviderId.Length > 1).OrderBy(text => text.Seq).ToListAsync(stop)).Select(text => text.Body));
        var kept = await db.Set<ReceivedText>().Where(text => text.ProviderId.Length == 1).OrderBy(text => text.ProviderId).ToListAsync(stop);
        Assert.Equal(["1", "2", "3", "4", "5"], kept.Select(text => text.ProviderId));
        Assert.All(kept, text => Assert.Equal(ReceivedState.Done, text.State));
        Assert.Equal([0x00, 0x01, 0xFF, 0xFE, 0xF0, 0x9F, 0x98, 0x80], kept[1].Raw);
    }

    private static FromPhone Book(string id) => new(id, "+447700900101", "+447700900901", "book");

    private static async Task<HttpStatusCode> AnswerAsync(ConnectHere node, string query, CancellationToken stop) =>
        (await node.Client.GetAsync($"/webhooks/kannel/{FaultSettings.Secret}/received{query}", stop)).StatusCode;

    private static async Task<TimeSpan> UntilTakenAsync(ConnectProcess node, FromPhone text, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        while (await node.BringAsync(text, stop) is not HttpStatusCode.OK and var answer)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, node.Log);
            await Task.Delay(50, stop);
        }
        return Stopwatch.GetElapsedTime(began);
    }
}
