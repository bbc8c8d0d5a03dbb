using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;

namespace Connect.Modules.Network;

/// <summary>A worker keeps a link or its invitation shut, or lets it go on. Neither the person nor the supporter sees that, or why.</summary>
public sealed class HoldSupport(FindLink find, SupportSight sight, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SupportId>> RunAsync(SupportId id, bool hold, Actor by, CancellationToken stop)
    {
        if (by.Kind != ActorKind.Person || await find.ForAsync(id, AccessAction.Manage, by, stop) is not { } link) return NetworkProblems.Unknown;
        if (hold == link.HeldAt is not null) return id;

        var now = clock.UtcNow();
        link.HeldAt = hold ? now : null;
        await sight.ApplyAsync(link, now, stop);
        journal.Record(NetworkJournal.Held(link, hold), by);
        audit.Record(NetworkShown.AskedAlone.Act(AuditKind.Alteration, link.Person, id.Value) with { Restricted = true }, by);
        return id;
    }
}
