using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations;

/// <summary>
/// A text from a phone: finds the person by the number and the worker by the line, puts it into their thread, and lets the worker's
/// assistant answer. Answers go only to the number on record.
/// </summary>
internal sealed class ReceiveTexts(
    ConnectDb db, Senders senders, Workers workers, Threads threads, WriteText write, ReceiveUnknown unknown,
    RouteText route, IEnumerable<ITakeTexts> takers, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock) : IReceiver
{
    private static readonly TimeSpan TellAgain = TimeSpan.FromHours(24);

    // A gateway may give a name in place of our number, or nothing: it is a text all the same.
    public bool Accepts(string address) => !address.Contains('@');

    public Task GiveUpAsync(ReceivedText text, CancellationToken stop)
    {
        unknown.Keep(text);
        return Task.CompletedTask;
    }

    public async Task ReceiveAsync(ReceivedText text, CancellationToken stop)
    {
        if (await IsTakenAsync(text, beforeWorkers: true, stop)) return;

        var known = (await senders.OfAsync(text.From, text.To)).FindAll(sender => sender.Person.Role == Role.ServiceUser);
        // Two people claim the number: whoever writes could be either, so the office finds out.
        if (known.Exists(sender => sender.Person.PhoneDoubt == PhoneDoubt.TwoPeople)) known = [];
        var meant = known.FindAll(sender => sender.Workers.Count > 0);
        if (meant.Count == 0 && await IsTakenAsync(text, beforeWorkers: false, stop)) return;
        if (await OneAsync(meant, known, stop) is not { } found)
        {
            await unknown.RunAsync(text, stop, known.ConvertAll(sender => sender.Person));
            return;
        }

        var thread = await KeepAsync(text, found, stop);
        var reply = await route.RunAsync(
            new(found.Person, found.Worker, found.Sharing, text.To, text.Body)
            {
                Newest = found.Sender?.Newest,
                IsNewestKnown = found.Sender is not null,
                IsAnswered = found.Sender?.IsAnswered,
            }, stop);
        foreach (var body in reply.Bodies) await AnswerAsync(found, text.To, body, reply, stop);
        if (reply.ForWorker) await threads.HandOverAsync(thread, 1, stop);
        if (reply.Acknowledge is { } acknowledgement) await AcknowledgeAsync(thread, found, text.To, acknowledgement, reply, stop);
    }

    private async Task<bool> IsTakenAsync(ReceivedText text, bool beforeWorkers, CancellationToken stop)
    {
        foreach (var taker in takers)
            if (taker.BeforeWorkers == beforeWorkers && await taker.TakeAsync(text, stop)) return true;

        return false;
    }

    private async Task<Found?> OneAsync(List<Sender> meant, List<Sender> known, CancellationToken stop)
    {
        // Several who share a phone have this line: a guess could tell one of them about another.
        if (meant.Count > 0) return meant is [var only] ? new(only.Person, only.Workers[0], only.Workers) { Sender = only } : null;

        // A number of ours that this person was never given: their officer it is.
        if (known is [{ Person: var person }] && await workers.OfAsync(person.Id, stop) is [var officer, ..])
            return new(person, officer.Id, [officer.Id]);

        return null;
    }

    private async Task<ConversationThread> KeepAsync(ReceivedText text, Found found, CancellationToken stop)
    {
        var thread = await threads.OfAsync(found.Person.Id, found.Worker, stop);
        var now = clock.UtcNow();
        db.Append(new Message
        {
            Thread = thread.Id,
            Person = found.Person.Id,
            Author = MessageAuthor.Person,
            By = found.Person.Id,
            Body = text.Body,
            At = now,
            Received = text.Seq,
        });
        audit.Record(ConversationShown.Message.Act(AuditKind.Collection, found.Person.Id, thread.Id.Value) with { Channel = "text" }, Actor.ByText(found.Person.Id));
        threads.Touch(thread);
        after.Do(() =>
        {
            live.Changed(ConversationTopics.Thread(thread.Id, found.Person.Id));
            live.Changed(ConversationTopics.Inbox(found.Worker));
        });
        return thread;
    }

    private Task AnswerAsync(Found found, string line, string body, RoutedReply reply, CancellationToken stop) =>
        write.RunAsync(new(found.Person.Id, found.Worker, body) { To = found.Person, Line = line, Essential = reply.Essential, Neutral = reply.Neutral },
            new Actor(found.Worker, ActorKind.Assistant), stop);

    private async Task AcknowledgeAsync(ConversationThread thread, Found found, string line, string body, RoutedReply reply, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (thread.AcknowledgedAt is { } told && now - told < TellAgain) return;

        thread.AcknowledgedAt = now;
        await AnswerAsync(found, line, body, reply, stop);
    }

    private sealed record Found(PersonCard Person, PersonId Worker, IReadOnlyList<PersonId> Sharing)
    {
        /// <summary>What was read with them, where the line says whom they mean.</summary>
        public Sender? Sender { get; init; }
    }
}
