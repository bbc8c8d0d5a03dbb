using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>Takes the texts from an unknown number off the list: they are nobody's business. What comes later is on the list again.</summary>
public sealed class DismissNumber(ConnectDb db, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    /// <summary>The number was dismissed: by this text it can be brought back.</summary>
    public async Task<Outcome<long>> RunAsync(long last, Actor by, CancellationToken stop)
    {
        if ((await UnclaimedEnding.TakeAsync(db, last, UnclaimedState.Dismissed, clock, stop)).Count == 0) return ConversationProblems.AlreadyDealtWith;

        audit.Record(ConversationShown.Unclaimed.Act(AuditKind.Alteration, []), by);
        after.Do(() => live.Changed(ConversationTopics.Unclaimed));
        return last;
    }

    /// <summary>Brings back what was dismissed together with this text, within ten minutes.</summary>
    public async Task<Outcome<long>> UndoAsync(long last, Actor by, CancellationToken stop)
    {
        var since = clock.UtcNow() - Undoing.Lasts;
        var all = db.Set<UnclaimedText>();
        var brought = await all
            .Where(t => t.State == UnclaimedState.Dismissed && t.EndedAt >= since && all.Any(one => one.Seq == last && one.From == t.From && one.EndedAt == t.EndedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.State, UnclaimedState.Waiting).SetProperty(t => t.EndedAt, (DateTime?)null), stop);
        if (brought == 0) return ConversationProblems.AlreadyDealtWith;

        audit.Record(ConversationShown.Unclaimed.Act(AuditKind.Alteration, []), by);
        after.Do(() => live.Changed(ConversationTopics.Unclaimed));
        return last;
    }
}

/// <summary>Ends the texts of an unknown number up to one of them; of two who do so at once, one gets them.</summary>
internal static class UnclaimedEnding
{
    /// <summary>The texts, oldest first; none when somebody else was first.</summary>
    public static async Task<List<UnclaimedText>> TakeAsync(ConnectDb db, long last, UnclaimedState state, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var phone = await db.Set<UnclaimedText>().Where(t => t.Seq == last).Select(t => t.From).FirstOrDefaultAsync(stop);
        var waiting = db.Set<UnclaimedText>().Where(t => t.From == phone && t.Seq <= last && t.State == UnclaimedState.Waiting);
        var texts = await waiting.AsNoTracking().OrderBy(t => t.Seq).ToListAsync(stop);
        var taken = await waiting.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, state).SetProperty(t => t.EndedAt, now), stop);
        return taken == texts.Count ? texts : [];
    }
}
