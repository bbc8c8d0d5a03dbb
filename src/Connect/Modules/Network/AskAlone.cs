using Connect.Modules.Network.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Network;

/// <summary>
/// A worker asked the person alone whether they want this, and writes down the answer. A yes opens it for 90 days; a no keeps it shut, and to
/// the person's phone and to the supporter it looks as if nobody had asked yet: somebody may be looking over their shoulder.
/// </summary>
public sealed class AskAlone(FindLink find, SupportSight sight, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    /// <summary>So long before it runs out the worker is told to ask again.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    public async Task<Outcome<SupportId>> RunAsync(SupportId id, bool wantsIt, Actor by, CancellationToken stop)
    {
        if (by.Kind != ActorKind.Person || await find.ForAsync(id, AccessAction.Manage, by, stop) is not { } link) return NetworkProblems.Unknown;

        var now = clock.UtcNow();
        (link.AskedAt, link.AskedBy, link.HeldAt) = (now, by.Person, wantsIt ? null : link.HeldAt ?? now);
        link.AskAgainAt = wantsIt ? now + Lasts : null;
        await due.CallOffAsync(id.Value, [AskAgain.DueKind, CloseUnasked.DueKind], "They were asked again.", stop);
        if (wantsIt)
        {
            due.Add(AskAgain.DueKind, id.Value, now + Lasts - Notice);
            due.Add(CloseUnasked.DueKind, id.Value, now + Lasts);
        }

        await sight.ApplyAsync(link, now, stop);
        journal.Record(NetworkJournal.Asked(link, wantsIt), by);
        audit.Record(NetworkShown.AskedAlone.Act(AuditKind.Alteration, link.Person, id.Value) with { Restricted = true }, by);
        return id;
    }
}
