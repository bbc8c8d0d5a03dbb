using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>The thread's own worker has read it. A colleague's look leaves it unread.</summary>
public sealed class ReadThread(ConnectDb db, LiveTopics live, AfterCommit after)
{
    public async Task RunAsync(ThreadId thread, Actor by, CancellationToken stop)
    {
        if (by is not { Kind: ActorKind.Person, Person: { } worker }) return;

        var read = await db.Set<ConversationThread>().Where(t => t.Id == thread && t.Worker == worker && t.Unread > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Unread, 0), stop);
        if (read == 1) after.Do(() => live.Changed(ConversationTopics.Inbox(worker)));
    }
}
