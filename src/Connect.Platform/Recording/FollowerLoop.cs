using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Recording;

/// <summary>
/// Takes every follower along the journal, all in one transaction as long as none of them fails. On several nodes the cursors' row locks let one at a
/// time move them.
/// </summary>
public sealed partial class FollowerLoop(IServiceScopeFactory scopes, IFrame frame, FollowerSignal signal, ILogger<FollowerLoop> log) : Loop(signal)
{
    private const int EntriesPerStep = 50;

    // The first step makes the cursors that there are not yet. Until then nothing says how far they have come.
    private bool _hasBegun;

    protected override async Task<int> LookAsync(CancellationToken stop)
    {
        // Reads only, so that an idle node writes nothing.
        if (_hasBegun && !await IsAnythingNewAsync(stop)) return 0;

        try
        {
            return await StepAsync(name: null, EntriesPerStep, stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            // The trouble of one of them is not the others'.
            return await EachAsync(stop);
        }
    }

    /// <summary>Follows until nothing is left. Returns how many entries were taken.</summary>
    public async Task<int> FollowAllAsync(CancellationToken stop)
    {
        int taken = 0, step;
        do taken += step = await LookAsync(stop);
        while (step > 0);
        return taken;
    }

    /// <summary>
    /// Whether a follower has not yet taken all that is committed. On PostgreSQL it waits as long as any older transaction of the server
    /// is still open, since that may yet commit an entry that goes before.
    /// </summary>
    public async Task<bool> IsBehindAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var cursors = await db.Set<FollowerCursor>().AsNoTracking().ToListAsync(stop);
        foreach (var name in Names())
        {
            var cursor = cursors.Find(cursor => cursor.Name == name) ?? new FollowerCursor { Name = name };
            var isBehind = await db.Set<JournalEntry>().AnyAsync(entry => entry.Tx > cursor.Tx || (entry.Tx == cursor.Tx && entry.Seq > cursor.Seq), stop);
            if (isBehind) return true;
        }

        return false;
    }

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IFollower>().Select(follower => follower.Name)];
    }

    private async Task<bool> IsAnythingNewAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await FollowerStep.IsAnythingNewAsync(scope.ServiceProvider, stop);
    }

    private async Task<int> StepAsync(string? name, int atMost, CancellationToken stop)
    {
        // Whatever a power cut takes back is followed again. Nothing has left the house by then: what a step wants sent is claimed first, and a claim that is
        // on the disk has all before it there too.
        var taken = await frame.RunAheadOfDiskAsync((services, token) => FollowerStep.TakeAsync(services, name, atMost, token), stop);
        _hasBegun |= name is null;
        return taken;
    }

    private async Task<int> EachAsync(CancellationToken stop)
    {
        var taken = 0;
        foreach (var name in Names()) taken += await AloneAsync(name, stop);
        return taken;
    }

    private async Task<int> AloneAsync(string name, CancellationToken stop)
    {
        try
        {
            return await StepAsync(name, EntriesPerStep, stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            // One of the entries fails: take them one by one, so that only that one is parked.
            return await OneByOneAsync(name, stop);
        }
    }

    private async Task<int> OneByOneAsync(string name, CancellationToken stop)
    {
        try
        {
            return await StepAsync(name, 1, stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogParked(name, fault);
            return await frame.RunAsync((services, token) => FollowerStep.ParkAsync(services, name, fault, token), stop);
        }
    }

    [LoggerMessage(LogLevel.Error, "Following the journal failed; it is tried again")]
    protected override partial void LogLookFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "A journal entry was parked for {Follower}")]
    private partial void LogParked(string follower, Exception fault);
}
