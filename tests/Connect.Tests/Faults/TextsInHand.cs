using System.Diagnostics;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>What a running node still has to do.</summary>
internal static class TextsInHand
{
    /// <summary>Waits until every text that came in has been worked and every text that was queued has been handed over.</summary>
    /// <param name="patience">How long nothing at all may move.</param>
    public static async Task SettleAsync(FaultDatabase database, TimeSpan patience)
    {
        var (last, moved) = ((0, 0), Stopwatch.GetTimestamp());
        while (await CountAsync(database) is var now && now != (0, 0))
        {
            if (now != last) (last, moved) = (now, Stopwatch.GetTimestamp());
            Assert.True(Stopwatch.GetElapsedTime(moved) < patience, $"For {patience.TotalSeconds} s nothing moved: {now.Received} received and {now.Queued} queued texts wait.");
            await Task.Delay(20);
        }
    }

    /// <summary>What a dead process had in hand is free now: as when the minute of its leases is over.</summary>
    public static async Task EndLeasesAsync(FaultDatabase database)
    {
        await using var db = database.Open();
        await db.Set<DueRow>().Where(row => row.LeasedUntil != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, (DateTime?)null));
    }

    private static async Task<(int Received, int Queued)> CountAsync(FaultDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<ReceivedText>().CountAsync(text => text.State == ReceivedState.Waiting),
            await db.Set<DueRow>().CountAsync(row => row.State == DueState.Waiting && row.Kind == "text.send"));
    }
}
