using Connect.Modules.Network.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Network;

/// <summary>The person turns on or off what a supporter sees, and says for how long. Only the person: nobody opens their things for them.</summary>
public sealed class ChangeShares(FindLink find, SupportSight sight, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SupportId>> RunAsync(SupportId id, SharedThings shares, DateTime? until, Actor by, CancellationToken stop)
    {
        if (await find.ForAsync(id, AccessAction.Change, by, stop) is not { } link || link.Person != by.Person) return NetworkProblems.Unknown;
        if (link.Shares == shares && link.Until == until) return id;

        (link.Shares, link.Until) = (shares, until);
        await due.CallOffAsync(id.Value, [EndInTime.DueKind], "The time was changed.", stop);
        if (until is { } end) due.Add(EndInTime.DueKind, id.Value, end);
        await sight.ApplyAsync(link, clock.UtcNow(), stop);
        journal.Record(NetworkJournal.Shared(link), by);
        audit.Record(NetworkShown.Sharing.Act(AuditKind.Alteration, link.Person, id.Value), by);
        return id;
    }
}
