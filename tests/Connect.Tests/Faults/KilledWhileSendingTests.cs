using Connect.Platform.Texts;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>kill -9 between the gateway's taking a text and our writing that down.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class KilledWhileSendingTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Kills = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [BothDatabases]
    public async Task A_text_that_the_gateway_took_goes_at_most_once_more_for_each_kill_and_is_never_lost(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await using var sink = await SendSmsSink.StartAsync();
        await using var node = await ConnectProcess.StartAsync(database, sink.Url);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            sink.OnTaken = async _ => { await node.KillAsync(); killed.TrySetResult(); };
            await node.BringAsync(new($"text-{kill}", "+447700900101", "+447700900901", "book"), stop);
            await killed.Task.WaitAsync(Patience, stop);
            sink.OnTaken = _ => Task.CompletedTask;

            await TextsInHand.EndLeasesAsync(database);
            await node.StartAsync();
            await TextsInHand.SettleAsync(database, Patience);
            Assert.Equal(2 * kill, sink.Taken.Count);
        }

        await using var db = database.Open();
        var texts = await db.Set<OutgoingText>().ToListAsync(stop);
        Assert.All(texts, text => Assert.Equal(TextState.Sent, text.State));
        Assert.Equal(texts.Select(text => text.Id.Value.ToString()).Order(), sink.Taken.Select(text => text.Reference).Distinct().Order());
        output.WriteLine($"{kind}: {Kills} kills, {texts.Count} texts, 0 lost, {sink.Taken.Count - texts.Count} sent twice");
    }
}
