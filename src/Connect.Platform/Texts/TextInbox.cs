using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Texts;

/// <summary>
/// Keeps what came in, once, before the gateway is answered. A text that nothing stands in the way of is worked in the same commit;
/// any other waits for the <see cref="ReceivingLoop"/>: behind an earlier one of its sender, when as many as are worth having are under way,
/// or after its work failed.
/// </summary>
internal sealed partial class TextInbox(IFrame frame, TextsUnderWay underWay, ReceivingSignal signal, TimeProvider clock, ILogger<TextInbox> log) : ITextInbox
{
    public async Task StoreAsync(TextIn text, CancellationToken stop)
    {
        if (!await WorkedAtOnceAsync(text, stop))
        {
            await frame.RunAsync((services, token) => KeepAsync(services.GetRequiredService<ConnectDb>(), text, atOnce: false, token), stop);
            signal.Wake();
        }

        Meters.TextsReceived.Add(1, new KeyValuePair<string, object?>("gateway", text.Gateway));
    }

    public Task StoreAsync(DeliveryReceipt receipt, CancellationToken stop) =>
        frame.RunAsync(async (services, token) =>
        {
            if (await InsertAsync(services.GetRequiredService<ConnectDb>(), receipt, token) == 1)
                await services.GetRequiredService<TextStates>().MoveAsync(receipt.Text, receipt.State, receipt.Reason, null, token);
            return true;
        }, stop);

    // One commit and not two, and no look for what was just in hand.
    private async Task<bool> WorkedAtOnceAsync(TextIn text, CancellationToken stop)
    {
        using var place = underWay.TryTake();
        if (place is null) return false;

        try
        {
            var kept = await frame.RunAsync((services, token) => KeepAndWorkAsync(services, text, token), stop);
            if (kept == ReceivedState.Waiting) signal.Wake();
            return true;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogNotAtOnce(fault);
            return false;
        }
    }

    private async Task<ReceivedState> KeepAndWorkAsync(IServiceProvider services, TextIn text, CancellationToken stop)
    {
        var kept = await KeepAsync(services.GetRequiredService<ConnectDb>(), text, atOnce: true, stop);
        if (kept is not { State: ReceivedState.Done }) return kept?.State ?? ReceivedState.Done;

        await ReceiveText.RunAsync(services, kept, stop);
        return ReceivedState.Done;
    }

    // Nothing when it had come before. What the sender wrote earlier goes first: it is done, or this one waits behind it.
    private async Task<ReceivedText?> KeepAsync(ConnectDb db, TextIn text, bool atOnce, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var sql = $$"""
            {{db.Dialect.WithTurn("{2}")}}
            insert into received_texts (gateway, provider_id, "from", "to", raw, received_at, state, attempts, try_at)
            select {0}, {1}, {2}, {3}, {4}, {5},
              case when {6} and not exists (select 1 from received_texts earlier where earlier."from" = {2} and earlier.state = 'Waiting') then 'Done' else 'Waiting' end,
              0, {5} {{db.Dialect.FromTurn}}
            on conflict (gateway, provider_id) do nothing
            returning seq, state = 'Done'
            """;
        object[] values = [text.Gateway, text.ProviderId, text.From, text.To, text.Raw, db.Dialect.Stored(now), atOnce];
        if (await db.OnlyRowAsync(sql, values, reader => new KeptText(reader.GetInt64(0), reader.GetBoolean(1)), stop) is not { } row) return null;

        return new()
        {
            Seq = row.Seq,
            Gateway = text.Gateway,
            ProviderId = text.ProviderId,
            From = text.From,
            To = text.To,
            Raw = text.Raw,
            ReceivedAt = now,
            State = row.Done ? ReceivedState.Done : ReceivedState.Waiting,
        };
    }

    private Task<int> InsertAsync(ConnectDb db, DeliveryReceipt receipt, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into received_receipts (gateway, key, text, state, received_at)
            values ({0}, {1}, {2}, {3}, {4})
            on conflict (gateway, key) do nothing
            """, [receipt.Gateway, receipt.Key, receipt.Text.Value, receipt.State.ToString(), db.Dialect.Stored(clock.UtcNow())], stop);

    [LoggerMessage(LogLevel.Error, "A received text could not be worked at once; it is kept and tried again")]
    private partial void LogNotAtOnce(Exception fault);

    private sealed record KeptText(long Seq, bool Done);
}

/// <summary>How many texts are worked as they come in. More at once than the database has use for would only wait, with the gateway waiting too.</summary>
internal sealed class TextsUnderWay(DatabaseSettings database) : IDisposable
{
    private readonly SemaphoreSlim _places = new(database.SideBySide);

    /// <summary>A place, or nothing when all are taken.</summary>
    public IDisposable? TryTake() => _places.Wait(0) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}

/// <summary>Wakes this process's receiving loop after a text was stored.</summary>
public sealed class ReceivingSignal : Signal;
