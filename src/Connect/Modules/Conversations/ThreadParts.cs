using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>
/// Conversations with their messages and lines. When two records become one, what both wrote to a worker is one conversation, in the order in which
/// it was written; and what the person texts on either line reaches that worker.
/// </summary>
internal sealed class ThreadParts(ConnectDb db, TimeProvider clock) : PersonRows<ConversationThread>(db, Of)
{
    private static readonly PersonRowsOf<ConversationThread> Of = new("Conversations", RetentionClass.CaseRecord, t => t.Person)
    {
        Merging = Merging.Moves,
        At = t => t.LastAt,
        Show = t => [new("With", t.Worker), new("Last message", t.LastAt)],
    };

    public override async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        var old = await Db.Set<ConversationThread>().AsTracking().Where(thread => thread.Person == from).ToListAsync(stop);
        var kept = await Db.Set<ConversationThread>().AsTracking().Where(thread => thread.Person == into).ToDictionaryAsync(thread => thread.Worker, stop);
        foreach (var thread in old)
        {
            if (!kept.TryGetValue(thread.Worker, out var theirs)) continue;

            await Db.Set<Message>().Where(message => message.Thread == thread.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Thread, theirs.Id), stop);
            theirs.TakeIn(thread);
            Db.Remove(thread);
        }

        await Db.SaveChangesAsync(stop);
        await MoveLinesAsync(from, into, stop);
        await Db.Set<Message>().Where(message => message.Person == from).ExecuteUpdateAsync(set => set.SetProperty(m => m.Person, into), stop);
        return await base.MergeAsync(from, into, stop);
    }

    // What leads to supporters rests: they are told of a line when it opens again.
    // Where the kept record has a line with the worker, that one goes on, and the other rests as one that was given up.
    private async Task MoveLinesAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var kept = await Db.Set<LineUse>().Where(use => use.Person == into && use.Until == null).Select(use => use.Worker).ToListAsync(stop);
        await Db.Set<LineUse>().Where(use => use.Person == from && use.Until == null && kept.Contains(use.Worker)).ExecuteUpdateAsync(set => set.SetProperty(use => use.Until, now), stop);
        await Db.Set<LineUse>().Where(use => (use.Person == from || use.Worker == from) && use.IsSupport && use.Until == null).ExecuteUpdateAsync(set => set.SetProperty(use => use.Until, now), stop);
        await Db.Set<LineUse>().Where(use => use.Person == from && !use.IsSupport).ExecuteUpdateAsync(set => set.SetProperty(use => use.Person, into), stop);
    }
}
