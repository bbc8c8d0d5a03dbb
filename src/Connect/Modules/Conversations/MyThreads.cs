using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>One of a person's workers, and what they write to each other if they ever did.</summary>
/// <param name="Unread">Messages of the worker that the person has not read on a page.</param>
public sealed record MyThread(PersonCard Worker, ThreadId? Id, DateTime? LastAt, int Unread);

/// <summary>A person's own conversations, with the workers that they have now.</summary>
public sealed class MyThreads(ConnectDb db, Workers workers, TimeProvider clock)
{
    /// <summary>How far back whoever signed in with a code by text alone can read.</summary>
    public static readonly TimeSpan ByTextCode = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<MyThread>> AllAsync(PersonId person, CancellationToken stop)
    {
        var since = clock.UtcNow() - ByTextCode;
        var threads = await db.Set<ConversationThread>().Where(t => t.Person == person).Select(t => new
        {
            t.Id,
            t.Worker,
            t.LastAt,
            Unread = db.Set<Message>().Count(m => m.Thread == t.Id && m.Author == MessageAuthor.Worker && m.Seq > t.ReadByPerson && m.At >= since),
        }).ToListAsync(stop);
        return
        [
            .. from worker in await workers.OfAsync(person, stop)
               let thread = threads.Find(t => t.Worker == worker.Id)
               select new MyThread(worker, thread?.Id, thread?.LastAt, thread?.Unread ?? 0),
        ];
    }

    public async Task<MyThread?> WithAsync(PersonId person, PersonId worker, CancellationToken stop) =>
        (await AllAsync(person, stop)).FirstOrDefault(thread => thread.Worker.Id == worker);
}

/// <summary>The person has read their thread up to a message.</summary>
public sealed class ReadMyThread(ConnectDb db, LiveTopics live, AfterCommit after)
{
    public async Task RunAsync(ThreadId thread, long upTo, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person) return;

        var read = await db.Set<ConversationThread>().Where(t => t.Id == thread && t.Person == person && t.ReadByPerson < upTo)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.ReadByPerson, upTo), stop);
        if (read == 1) after.Do(() => live.Changed(ConversationTopics.Mine(person)));
    }
}
