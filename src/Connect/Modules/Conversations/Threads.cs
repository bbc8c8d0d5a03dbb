using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>Finds the thread of a person and a worker, or begins it.</summary>
public sealed class Threads(ConnectDb db, TimeProvider clock)
{
    private static readonly PerModel<Func<ConnectDb, PersonId, PersonId, Task<ConversationThread?>>> OfPair = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, PersonId worker) =>
            db.Set<ConversationThread>().FirstOrDefault(t => t.Person == person && t.Worker == worker)));

    private readonly Dictionary<(PersonId Person, PersonId Worker), ConversationThread> _known = [];

    internal async Task<ConversationThread> OfAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        if (_known.TryGetValue((person, worker), out var known)) return known;
        if (await OfPair.For(db)(db, person, worker) is { } kept) return _known[(person, worker)] = kept;

        var thread = new ConversationThread { Id = ThreadId.New(), Person = person, Worker = worker, LastAt = clock.UtcNow() };
        db.Add(thread);
        return _known[(person, worker)] = thread;
    }

    /// <summary>It was read together with something else.</summary>
    internal void Remember(ConversationThread thread) => _known.TryAdd((thread.Person, thread.Worker), thread);

    /// <summary>Something was written in it now. The row is written whatever it held: if another worker took it over meanwhile, the whole runs again.</summary>
    internal void Touch(ConversationThread thread)
    {
        thread.LastAt = clock.UtcNow();
        if (db.Entry(thread) is { State: EntityState.Unchanged or EntityState.Modified } entry) entry.Property(t => t.LastAt).IsModified = true;
    }

    /// <summary>So many more messages for the worker to read, and somebody who waits. Added up in the database: two nodes may do so at once.</summary>
    internal async Task HandOverAsync(ConversationThread thread, int messages, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (db.Entry(thread).State == EntityState.Added)
            (thread.Unread, thread.WaitingSince) = (thread.Unread + messages, thread.WaitingSince ?? now);
        else
            await db.Database.ExecuteSqlRawAsync(
                "update threads set unread = unread + {1}, waiting_since = coalesce(waiting_since, {2}) where id = {0}",
                [thread.Id.Value, messages, db.Dialect.Stored(now)], stop);
    }
}

/// <summary>The topics of open pages that show conversations.</summary>
public static class ConversationTopics
{
    public static LiveTopic Thread(ThreadId thread, PersonId person) => new($"thread:{thread.Value:n}", person);

    /// <summary>The texts from unknown numbers.</summary>
    public static readonly LiveTopic Unclaimed = new("unclaimed", null);

    /// <summary>All conversations of a person, as the person sees them.</summary>
    public static LiveTopic Mine(PersonId person) => new($"messages:{person.Value:n}", person);

    public static LiveTopic Inbox(PersonId worker) => new($"inbox:{worker.Value:n}", worker);
}
