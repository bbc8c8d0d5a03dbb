using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Time;

namespace Connect.Modules.Network;

/// <summary>The person agrees that somebody a worker proposed may support them. Nobody else can.</summary>
public sealed class AgreeToSupport(FindLink find, SupportSight sight, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SupportId>> RunAsync(SupportId id, Actor by, CancellationToken stop)
    {
        if (await find.ForAsync(id, AccessAction.Change, by, stop) is not { AgreedAt: null } link || link.Person != by.Person) return NetworkProblems.Unknown;

        (link.AgreedAt, link.AgreedBy) = (clock.UtcNow(), by.Kind);
        await sight.ApplyAsync(link, clock.UtcNow(), stop);
        journal.Record(NetworkJournal.Agreed(link), by);
        audit.Record(NetworkShown.Agreement.Act(AuditKind.Alteration, link.Person, id.Value), by);
        return id;
    }
}
