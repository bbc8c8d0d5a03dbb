using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>A conversation as it was handed over.</summary>
/// <param name="Merged">It was put together with one that the new worker had already: that cannot be taken apart again.</param>
public sealed record HandedThread(ThreadId? Thread, bool Merged, int Unread, DateTime? WaitingSince);

/// <summary>
/// A person's conversation with one worker goes on with another: the line, what is unread, and who waits since when. A text that arrives in
/// the same moment finds the row gone or moved and is worked again, so nothing stays behind.
/// </summary>
public sealed class HandOverThread(ConnectDb db, Lines lines, PersonCards cards, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    /// <param name="mark">Puts a line into the conversation that says so to staff.</param>
    public async Task<HandedThread> RunAsync(PersonId person, PersonId from, PersonId to, bool mark, Actor by, CancellationToken stop)
    {
        await lines.MoveAsync(person, from, to, stop);
        if (await LockAsync(person, from, stop) is not { } old) return new(null, false, 0, null);

        var handed = new HandedThread(old.Id, false, old.Unread, old.WaitingSince);
        var thread = old;
        if (await LockAsync(person, to, stop) is { } theirs) handed = handed with { Thread = (thread = await MergeAsync(old, theirs, stop)).Id, Merged = true };
        else old.Worker = to;

        if (mark) await MarkAsync(thread, from, to, by, stop);
        // Whoever hands over the next one to the same worker must find this one there.
        await db.SaveChangesAsync(stop);
        audit.Record(ConversationShown.Messages.Act(AuditKind.Alteration, person, thread.Id.Value), by);
        after.Do(() => Tell(thread, from, to));
        return handed;
    }

    /// <summary>Back again, while it was not merged.</summary>
    /// <param name="others">Whose lines were given up along with it, and since when.</param>
    public async Task UndoAsync(PersonId person, PersonId from, PersonId to, IReadOnlyCollection<PersonId> others, DateTime since, Actor by, CancellationToken stop)
    {
        await lines.MoveAsync(person, to, from, stop);
        await lines.TakeUpAgainAsync(person, others, since, stop);
        if (await LockAsync(person, to, stop) is not { } thread) return;

        thread.Worker = from;
        await MarkAsync(thread, to, from, by, stop);
        audit.Record(ConversationShown.Messages.Act(AuditKind.Alteration, person, thread.Id.Value), by);
        after.Do(() => Tell(thread, from, to));
    }

    private async Task<ConversationThread?> LockAsync(PersonId person, PersonId worker, CancellationToken stop) =>
        (await db.Set<ConversationThread>().FromSqlRaw(string.Concat("select * from threads where person = {0} and worker = {1} ", db.Dialect.LockRow), person.Value, worker.Value)
            .AsTracking().ToListAsync(stop)) is [var thread] ? thread : null;

    // By their numbers the messages of both stand in the order in which they were written.
    private async Task<ConversationThread> MergeAsync(ConversationThread old, ConversationThread theirs, CancellationToken stop)
    {
        await db.Set<Message>().Where(message => message.Thread == old.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Thread, theirs.Id), stop);
        theirs.TakeIn(old);
        db.Remove(old);
        return theirs;
    }

    private async Task MarkAsync(ConversationThread thread, PersonId from, PersonId to, Actor by, CancellationToken stop)
    {
        var (leaving, coming) = (await cards.OfAsync(from, stop), await cards.OfAsync(to, stop));
        db.Add(new Message
        {
            Thread = thread.Id,
            Person = thread.Person,
            Author = MessageAuthor.Marker,
            By = by.Person ?? from,
            Body = $"Handed over from {leaving.Name} to {coming.Name}",
            At = clock.UtcNow(),
        });
    }

    private void Tell(ConversationThread thread, PersonId from, PersonId to)
    {
        live.Changed(ConversationTopics.Thread(thread.Id, thread.Person));
        live.Changed(ConversationTopics.Inbox(from));
        live.Changed(ConversationTopics.Inbox(to));
        live.Changed(ConversationTopics.Mine(thread.Person));
    }
}
