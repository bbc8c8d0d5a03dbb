using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Texts;

/// <summary>Keeps what came in, once, before the gateway is answered.</summary>
internal sealed class TextInbox(IFrame frame, ReceivingSignal signal, TimeProvider clock) : ITextInbox
{
    public async Task StoreAsync(TextIn text, CancellationToken stop)
    {
        await frame.RunAsync((services, token) => InsertAsync(services.GetRequiredService<ConnectDb>(), text, token), stop);
        Meters.TextsReceived.Add(1, new KeyValuePair<string, object?>("gateway", text.Gateway));
        signal.Wake();
    }

    public Task StoreAsync(DeliveryReceipt receipt, CancellationToken stop) =>
        frame.RunAsync(async (services, token) =>
        {
            if (await InsertAsync(services.GetRequiredService<ConnectDb>(), receipt, token) == 1)
                await services.GetRequiredService<TextStates>().MoveAsync(receipt.Text, receipt.State, receipt.Reason, null, token);
            return true;
        }, stop);

    private Task<int> InsertAsync(ConnectDb db, TextIn text, CancellationToken stop)
    {
        var now = db.Dialect.Stored(clock.UtcNow());
        return db.Database.ExecuteSqlRawAsync(
            """
            insert into received_texts (gateway, provider_id, "from", "to", raw, received_at, state, attempts, try_at)
            values ({0}, {1}, {2}, {3}, {4}, {5}, 'Waiting', 0, {5})
            on conflict (gateway, provider_id) do nothing
            """, [text.Gateway, text.ProviderId, text.From, text.To, text.Raw, now], stop);
    }

    private Task<int> InsertAsync(ConnectDb db, DeliveryReceipt receipt, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into received_receipts (gateway, key, text, state, received_at)
            values ({0}, {1}, {2}, {3}, {4})
            on conflict (gateway, key) do nothing
            """, [receipt.Gateway, receipt.Key, receipt.Text.Value, receipt.State.ToString(), db.Dialect.Stored(clock.UtcNow())], stop);
}

/// <summary>Wakes this process's receiving loop after a text was stored.</summary>
public sealed class ReceivingSignal : Signal;
