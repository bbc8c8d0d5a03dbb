using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Texts;

/// <summary>
/// Works received texts that could not be worked as they came, from their rows: in order for each sender, senders side by side. A row ends
/// in the transaction of its effects, so that two nodes, or a crash and a second look, still make one effect.
/// </summary>
public sealed partial class ReceivingLoop(
    IServiceScopeFactory scopes, IFrame frame, DatabaseSettings database, ReceivingSignal signal, TimeProvider clock, ILogger<ReceivingLoop> log) : Loop(signal)
{
    private const int TextsPerLook = 256;
    private const int TriesBeforeFailed = 8;

    // A sender whose text is to be tried again later waits with all that came after it; the others must not wait behind that.
    private static readonly PerModel<Func<ConnectDb, DateTime, IAsyncEnumerable<ReceivedText>>> Waiting = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, DateTime now) => db.Set<ReceivedText>().AsNoTracking()
            .Where(text => text.State == ReceivedState.Waiting)
            .Where(text => !db.Set<ReceivedText>().Where(other => other.State == ReceivedState.Waiting && other.TryAt > now).Select(other => other.From).Contains(text.From))
            .OrderBy(text => text.Seq)
            .Take(TextsPerLook)));

    protected override Task<int> LookAsync(CancellationToken stop) => WorkAsync(stop);

    /// <summary>Works what is waiting. Returns how many texts were ended.</summary>
    public async Task<int> WorkAsync(CancellationToken stop)
    {
        var waiting = await WaitingAsync(stop);
        var ended = 0;
        await Parallel.ForEachAsync(
            waiting.GroupBy(text => text.From),
            new ParallelOptions { MaxDegreeOfParallelism = database.SideBySide, CancellationToken = stop },
            async (lane, token) => Interlocked.Add(ref ended, await WorkLaneAsync(lane, token)));
        return ended;
    }

    private async Task<List<ReceivedText>> WaitingAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var waiting = new List<ReceivedText>();
        await foreach (var text in Waiting.For(db)(db, clock.UtcNow()).WithCancellation(stop)) waiting.Add(text);
        return waiting;
    }

    private async Task<int> WorkLaneAsync(IEnumerable<ReceivedText> lane, CancellationToken stop)
    {
        var ended = 0;
        foreach (var text in lane)
        {
            if (!await EndAsync(text, stop)) break;
            ended++;
        }

        return ended;
    }

    private async Task<bool> EndAsync(ReceivedText text, CancellationToken stop)
    {
        try
        {
            await frame.RunAsync((services, token) => ReceiveAsync(services, text, token), stop);
            return true;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogTextFailed(text.Seq, fault);
            if (!await frame.RunAsync((services, token) => PutBackAsync(services, text, fault, token), stop)) return false;

            await GiveUpAsync(text, stop);
            return true;
        }
    }

    // Apart: a text that cannot even be shown must not be tried for ever, with all that its sender writes behind it.
    private async Task GiveUpAsync(ReceivedText text, CancellationToken stop)
    {
        try
        {
            await frame.RunAsync(async (services, token) =>
            {
                await ReceiveText.GiveUpAsync(services, text, token);
                return true;
            }, stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogNotShown(text.Seq, fault);
        }
    }

    private static async Task<bool> ReceiveAsync(IServiceProvider services, ReceivedText text, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var ours = await db.Database.ExecuteSqlRawAsync(
            "update received_texts set state = 'Done' where seq = {0} and state = 'Waiting'", [text.Seq], stop);
        if (ours == 0) return false;

        await ReceiveText.RunAsync(services, text, stop);
        return true;
    }

    private async Task<bool> PutBackAsync(IServiceProvider services, ReceivedText text, Exception fault, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var attempts = text.Attempts + 1;
        var failed = attempts >= TriesBeforeFailed;
        var tryAt = clock.UtcNow() + (RetryIntervals.After(attempts) ?? TimeSpan.Zero);
        await db.Set<ReceivedText>()
            .Where(t => t.Seq == text.Seq && t.State == ReceivedState.Waiting)
            .ExecuteUpdateAsync(set => set
                .SetProperty(t => t.State, failed ? ReceivedState.Failed : ReceivedState.Waiting)
                .SetProperty(t => t.Attempts, attempts)
                .SetProperty(t => t.TryAt, tryAt)
                .SetProperty(t => t.Reason, fault.GetType().Name), stop);
        return failed;
    }

    [LoggerMessage(LogLevel.Error, "Looking for received texts failed; it is tried again")]
    protected override partial void LogLookFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "Received text {Seq} failed; it is kept and tried again")]
    private partial void LogTextFailed(long seq, Exception fault);

    [LoggerMessage(LogLevel.Error, "Received text {Seq} was given up and stands on no page; see received_texts")]
    private partial void LogNotShown(long seq, Exception fault);
}
