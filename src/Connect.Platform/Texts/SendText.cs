using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Platform.Texts;

/// <summary>
/// Queues a text: a row now, the due loop sends it. Texts to one phone go out in the order in which they were queued. One that a send rule
/// refuses is kept with the reason and goes nowhere; what is only held is asked again when it is due.
/// </summary>
public sealed class SendText(ConnectDb db, DueRows due, IEnumerable<ISendRule> rules, TimeProvider clock)
{
    public async Task<TextId> RunAsync(TextWish wish, CancellationToken stop)
    {
        var text = new OutgoingText
        {
            Id = TextId.New(),
            From = wish.From,
            To = wish.To,
            Body = wish.Body,
            QueuedAt = clock.UtcNow(),
            NotAfter = wish.NotAfter,
            Essential = wish.Essential,
            Neutral = wish.Neutral,
            Unprompted = wish.Unprompted,
            Person = wish.Person,
            Topic = wish.Topic,
        };
        db.Append(text);
        if (await RefusalAsync(text, stop) is { } refusal)
            (text.State, text.Reason, text.StateAt) = (TextState.Dropped, refusal.Reason, text.QueuedAt);
        else
            due.Add(TextSending.DueKind, text.Id.Value, text.QueuedAt, lane: wish.To);
        return text.Id;
    }

    private async Task<SendVerdict.Refuse?> RefusalAsync(OutgoingText text, CancellationToken stop)
    {
        foreach (var rule in rules)
            if (await rule.CheckAsync(text, stop) is SendVerdict.Refuse refusal) return refusal;

        return null;
    }
}

/// <summary>What is to be sent, from which of our lines, to which phone; both E.164.</summary>
public sealed record TextWish(string From, string To, string Body)
{
    public DateTime? NotAfter { get; init; }
    public bool Essential { get; init; }
    public bool Neutral { get; init; }
    public bool Unprompted { get; init; }
    public PersonId? Person { get; init; }
    public string? Topic { get; init; }
}
