using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>The supporter said yes. It opens once a worker has asked the person alone.</summary>
public sealed class JoinSupport(
    ConnectDb db, NoContact barred, SupportSight sight, Workers workers, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    /// <param name="by">The supporter themselves: whoever calls it has made sure of that.</param>
    public async Task<Outcome<SupportId>> RunAsync(SupportId id, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } supporter) return NetworkProblems.Unknown;
        if (await db.Set<SupportLink>().AsTracking().FirstOrDefaultAsync(l => l.Id == id && l.EndedAt == null && l.AgreedAt != null && l.JoinedAt == null, stop) is not { } link)
            return NetworkProblems.Unknown;
        if (link.Person == supporter || await barred.IsBarredAsync(link.Person, supporter, stop)) return NetworkProblems.Unknown;
        if (await db.Set<SupportLink>().AnyAsync(l => l.Person == link.Person && l.Supporter == supporter && l.EndedAt == null, stop)) return NetworkProblems.Already;

        (link.Supporter, link.JoinedAt) = (supporter, clock.UtcNow());
        await sight.ApplyAsync(link, clock.UtcNow(), stop);
        journal.Record(NetworkJournal.Joined(link, (await workers.OfAsync(link.Person, stop)).FirstOrDefault()?.Id), by);
        audit.Record(NetworkShown.Agreement.Act(AuditKind.Alteration, [link.Person, supporter], id.Value), by);
        return id;
    }
}
