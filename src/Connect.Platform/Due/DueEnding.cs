using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Due;

/// <summary>Ends one try of a row, in the transaction of its effects.</summary>
internal static class DueEnding
{
    // Said this way round, since of "state = 'Waiting'" PostgreSQL concludes that an index of those that wait will do, and reads the whole of one by lane for one row.
    private const string StillWaiting = "seq = {0} and state not in ('Done', 'CalledOff', 'Failed')";

    /// <summary>Takes the row for this transaction: false when it was done or called off meanwhile, here or on another node.</summary>
    public static async Task<bool> StillOursAsync(IServiceProvider services, DueRow row, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        return await db.Database.ExecuteSqlRawAsync(
            $"update due_rows set attempts = attempts + 1 where {StillWaiting}", [row.Seq], stop) == 1;
    }

    public static async Task ApplyAsync(IServiceProvider services, DueRow row, DueEnd end, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var now = services.GetRequiredService<TimeProvider>().UtcNow();
        var (state, reason, tryAt) = end switch
        {
            DueEnd.Done => (DueState.Done, null, row.TryAt),
            DueEnd.CalledOff off => (DueState.CalledOff, off.Reason, row.TryAt),
            DueEnd.PutOff off => (DueState.Waiting, off.Reason, off.Until),
            DueEnd.Failed failed => (DueState.Failed, failed.Reason, row.TryAt),
            DueEnd.Again again when RetryIntervals.After(row.Attempts + 1) is { } usual => (DueState.Waiting, again.Reason, now + (again.After ?? usual)),
            DueEnd.Again again => (DueState.Failed, again.Reason, row.TryAt),
            _ => throw new InvalidOperationException($"{end.GetType().Name} does not end a row."),
        };
        var (dueAt, attempts) = end is DueEnd.PutOff putOff ? (putOff.Until, row.Attempts) : (row.DueAt, row.Attempts + 1);
        Meters.DueEnded.Add(1, new KeyValuePair<string, object?>("kind", row.Kind), new KeyValuePair<string, object?>("end", end.GetType().Name));
        await db.Database.ExecuteSqlRawAsync(
            $"update due_rows set state = {{1}}, reason = {{2}}, try_at = {{3}}, due_at = {{4}}, attempts = {{5}}, leased_until = null where {StillWaiting}",
            [row.Seq, state.ToString(), reason!, db.Dialect.Stored(tryAt), db.Dialect.Stored(dueAt), attempts], stop);
    }
}
