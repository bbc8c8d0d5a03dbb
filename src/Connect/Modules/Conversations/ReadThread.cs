using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>The thread's own worker has read it, or whoever answers for them while they are away. Another colleague's look leaves it unread.</summary>
public sealed class ReadThread(ConnectDb db, Cover cover, LiveTopics live, AfterCommit after)
{
    public async Task RunAsync(ThreadId thread, Actor by, CancellationToken stop)
    {
        if (by is not { Kind: ActorKind.Person, Person: { } reader }) return;

        PersonId[] workers = [reader, .. await cover.OfDeputyAsync(reader, stop)];
        var read = await db.Set<ConversationThread>().Where(t => t.Id == thread && workers.Contains(t.Worker) && t.Unread > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Unread, 0), stop);
        if (read == 0) return;

        foreach (var worker in workers) after.Do(() => live.Changed(ConversationTopics.Inbox(worker)));
    }
}
