using System.Net;
using Connect.Modules.Booking;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>Two nodes on one database.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class TwoNodesTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int People = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Each_text_has_one_effect_whichever_node_it_is_brought_to_and_if_to_both()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(DatabaseKind.Postgres, postgres);
        await Crowd.EnterAsync(database, People, times: 100);
        await using var sink = await SendSmsSink.StartAsync();
        await using var one = await ConnectProcess.StartAsync(database, sink.Url);
        await using var other = await ConnectProcess.StartAsync(database, sink.Url);

        foreach (var (round, body) in new[] { "book", "book 1", "book", "book 2", "next", "hello there" }.Index())
        {
            await Task.WhenAll(Enumerable.Range(0, People).SelectMany(number => new[] { one, other }.Select(node => BringAsync(node, round, number, body, stop))));
            await TextsInHand.SettleAsync(database, Patience);
        }

        await using var db = database.Open();
        await WholeBookings.CheckTextsAsync(db);
        var booked = await WholeBookings.CheckAsync(db);
        Assert.InRange(booked, 2, 2 * People);
        var texts = await db.Set<OutgoingText>().CountAsync(stop);
        Assert.Equal(texts, sink.Taken.Count);
        Assert.Equal(texts, sink.Taken.DistinctBy(text => text.Reference).Count());
        output.WriteLine($"{6 * People} texts to two nodes at once: {booked} booked, {texts} texts sent, each once");
    }

    [Theory]
    [BothDatabases]
    public async Task Two_that_start_together_on_an_empty_database_make_it_once(DatabaseKind kind)
    {
        await using var database = await FaultDatabase.CreateEmptyAsync(kind, postgres);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ConnectProcess.StartAsync(database, FaultSettings.NoGateway)));

        await using (var db = database.Open())
        {
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
            var recurring = await db.Set<DueRow>().Where(row => row.State == DueState.Waiting).Select(row => row.Kind).ToListAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(recurring);
            Assert.Equal(recurring.Distinct().Count(), recurring.Count);
        }
        foreach (var node in nodes)
        {
            Assert.Equal(HttpStatusCode.OK, await node.BringAsync(new($"{node.Address}", "+447700900101", "+447700900901", "hello"), TestContext.Current.CancellationToken));
            await node.DisposeAsync();
        }
    }

    // Two nodes may meet over one row, which one of them then runs again; neither ever refuses the text.
    private static async Task BringAsync(ConnectProcess node, int round, int number, string body, CancellationToken stop) =>
        Assert.Equal(HttpStatusCode.OK, await node.BringAsync(new($"{round}-{number}", Crowd.Phone(number), Crowd.Line, body), stop));
}
