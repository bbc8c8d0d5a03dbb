using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Texts;

/// <summary>Hands queued texts to the gateway and writes down what it said.</summary>
internal sealed class TextSending(ConnectDb db, IEnumerable<ITextGateway> gateways, IEnumerable<ISendRule> rules, TextStates states, TimeProvider clock) : IOutsideWork
{
    public const string DueKind = "text.send";

    private static readonly PerModel<Func<ConnectDb, TextId, Task<OutgoingText>>> One = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, TextId id) => db.Set<OutgoingText>().AsNoTracking().Single(t => t.Id == id)));

    public async Task<object?> CallAsync(DueRow row, CancellationToken stop)
    {
        var id = new TextId(row.About);
        var text = await One.For(db)(db, id);
        if (text.NotAfter < clock.UtcNow()) return new SendVerdict.Refuse("Its time had passed.");

        foreach (var rule in rules)
            if (await rule.CheckAsync(text, stop) is not SendVerdict.Send and var verdict) return verdict;

        if (gateways.FirstOrDefault() is not { } gateway) return new SendResult.Later("No gateway is set up.");
        var answer = await gateway.SendAsync(new(text.Id, text.From, text.To, text.Body), stop);
        Meters.TextsSent.Add(1, new KeyValuePair<string, object?>("result", answer.GetType().Name));
        return answer;
    }

    public async Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop)
    {
        var id = new TextId(row.About);
        switch (answer)
        {
            case SendResult.Accepted accepted:
                await states.MoveAsync(id, TextState.Sent, null, accepted.ProviderId, stop);
                return new DueEnd.Done();
            case SendResult.Refused refused:
                await states.MoveAsync(id, TextState.Failed, refused.Reason, null, stop);
                return new DueEnd.Failed(refused.Reason);
            case SendResult.Later later:
                return await AgainAsync(row, later, stop);
            case SendVerdict.Hold hold:
                return new DueEnd.PutOff(hold.Until, hold.Reason);
            case SendVerdict.Refuse refuse:
                await states.MoveAsync(id, TextState.Dropped, refuse.Reason, null, stop);
                return new DueEnd.CalledOff(refuse.Reason);
            default:
                throw new InvalidOperationException($"Nobody settles {answer?.GetType().Name ?? "nothing"}.");
        }
    }

    private async Task<DueEnd> AgainAsync(DueRow row, SendResult.Later later, CancellationToken stop)
    {
        if (RetryIntervals.After(row.Attempts + 1) is null)
            await states.MoveAsync(new(row.About), TextState.Failed, later.Reason, null, stop);
        return new DueEnd.Again(later.Reason, later.After);
    }
}
