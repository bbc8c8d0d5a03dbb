using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations;

/// <summary>
/// Writes to a person in the name of a worker, or as the worker's assistant: into their thread, and as a text to the number on record.
/// Never to any other number, whoever asks.
/// </summary>
public sealed class WriteText(ConnectDb db, Threads threads, Lines lines, PersonCards cards, DiscreetWords discreet, SendText send, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task<ThreadId> RunAsync(Letter letter, Actor by, CancellationToken stop)
    {
        var person = letter.To ?? await cards.OfAsync(letter.Person, stop);
        var thread = await threads.OfAsync(person.Id, letter.Worker, stop);
        var text = person.Phone is { } phone ? await QueueAsync(letter, person, phone, thread, stop) : (TextId?)null;
        db.Append(new Message
        {
            Thread = thread.Id,
            Person = person.Id,
            Author = by.Kind == ActorKind.Person ? MessageAuthor.Worker : MessageAuthor.Assistant,
            By = by.Person ?? letter.Worker,
            Body = letter.Body,
            At = clock.UtcNow(),
            Text = text,
        });
        if (by.Kind == ActorKind.Person) thread.WaitingSince = thread.AcknowledgedAt = null;
        audit.Record(Act(person, thread, isSent: text is not null), by);
        threads.Touch(thread);
        after.Do(() =>
        {
            live.Changed(ConversationTopics.Thread(thread.Id, person.Id));
            live.Changed(ConversationTopics.Inbox(letter.Worker));
            live.Changed(ConversationTopics.Mine(person.Id));
        });
        return thread.Id;
    }

    // Without a number it stays in the thread, and nobody outside is told.
    private static AuditAct Act(PersonCard person, ConversationThread thread, bool isSent) =>
        isSent
            ? ConversationShown.Message.Act(AuditKind.Disclosure, person.Id, thread.Id.Value) with { Recipient = "the person", Channel = "text" }
            : ConversationShown.Message.Act(AuditKind.Alteration, person.Id, thread.Id.Value);

    private async Task<TextId> QueueAsync(Letter letter, PersonCard person, string phone, ConversationThread thread, CancellationToken stop) =>
        await send.RunAsync(new(letter.Line ?? await lines.OfAsync(person.Id, letter.Worker, stop), phone, await discreet.OfAsync(letter, person, stop))
        {
            Neutral = letter.Neutral || DiscreetWords.IsFor(person),
            NotAfter = letter.NotAfter,
            Unprompted = letter.Unprompted,
            Essential = letter.Essential || letter.OutlivesStop,
            Person = person.Id,
            Topic = ConversationTopics.Thread(thread.Id, person.Id).Name,
        }, stop);
}

/// <summary>What is written, to whom, in whose name.</summary>
public sealed record Letter(PersonId Person, PersonId Worker, string Body)
{
    /// <summary>The person, if the writer has them at hand already.</summary>
    public PersonCard? To { get; init; }

    /// <summary>The line, if the writer knows it already.</summary>
    public string? Line { get; init; }

    public DateTime? NotAfter { get; init; }
    public bool Unprompted { get; init; }
    public bool Essential { get; init; }

    /// <summary>
    /// Goes out even where STOP came meanwhile: it tells of what somebody did with this number, who may not be its owner. Whoever forges a change
    /// could otherwise forge a STOP after it, and nobody would be told.
    /// </summary>
    public bool OutlivesStop { get; init; }

    /// <summary>Tells nothing of anybody: no time, place, name or thing of theirs.</summary>
    public bool Neutral { get; init; }
}
