using Connect.Modules.Network.Due;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Ends it at once, by either of the two or the team. Nobody writes to the supporter about it: from now on they are somebody unknown.</summary>
public sealed class EndSupport(
    ConnectDb db, NoContact barred, SupportSight sight, DueRows due, Workers workers, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<SupportId>> RunAsync(SupportId id, SupportEnding ending, Actor by, CancellationToken stop)
    {
        var link = await db.Set<SupportLink>().AsTracking().FirstOrDefaultAsync(l => l.Id == id && l.EndedAt == null, stop);
        if (link is null || !await MayAsync(link, by, stop)) return NetworkProblems.Unknown;

        await EndAsync(link, ending, by, stop);
        return id;
    }

    /// <summary>Ends what joins somebody to people with whom they must not be in contact.</summary>
    internal async Task EndBarredAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var links = await db.Set<SupportLink>().AsTracking()
            .Where(link => link.EndedAt == null && link.Supporter != null && (link.Person == person || link.Supporter == person)).ToListAsync(stop);
        foreach (var link in links)
            if (await barred.IsBarredAsync(link.Person, link.Supporter!.Value, stop)) await EndAsync(link, SupportEnding.ByTeam, by, stop);
    }

    internal async Task EndAsync(SupportLink link, SupportEnding ending, Actor by, CancellationToken stop)
    {
        (link.EndedAt, link.Ending) = (clock.UtcNow(), ending);
        await sight.ApplyAsync(link, clock.UtcNow(), stop);
        await due.CallOffAllAsync(link, stop);
        journal.Record(NetworkJournal.Ended(link, (await workers.OfAsync(link.Person, stop)).FirstOrDefault()?.Id), by);
        audit.Record(NetworkShown.Ending.Act(AuditKind.Alteration, link.Person, link.Id.Value), by);
    }

    // The supporter, whatever is open to them; or who may change the person's network.
    private async Task<bool> MayAsync(SupportLink link, Actor by, CancellationToken stop) =>
        (by.Person is { } one && link.Supporter == one) || await db.MayAsync(by, AccessAction.Change, Thing.Network, link.Person, stop);
}
