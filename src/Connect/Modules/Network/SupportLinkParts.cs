using Connect.Modules.Network.Due;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>
/// Who supports somebody. When two records become one the supporters come along, shut: what each was to see the person said of the one record and not
/// of both, so a worker asks them alone again before anything opens.
/// </summary>
internal sealed class SupportLinkParts(ConnectDb db, SupportSight sight, NoContact barred, DueRows due, TimeProvider clock) : PersonRows<SupportLink>(db, Of)
{
    // Never whether a worker asked, or holds it: the person may be read over their shoulder.
    private static readonly PersonRowsOf<SupportLink> Of = new("Who supports you", RetentionClass.CaseRecord, l => l.Person)
    {
        StaffTitle = "Who supports them",
        Merging = Merging.Moves,
        At = l => l.ProposedAt,
        Show = l => [new("Name", $"{l.FirstName} {l.LastName}".Trim()), new("Kind", l.Kind), new("What they see", l.Shares), new("You agreed", l.AgreedAt), new("Ended", l.EndedAt)],
    };

    public override async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        await sight.ShutAsync(from, stop);
        var links = await Db.Set<SupportLink>().AsTracking().Where(l => l.EndedAt == null && (l.Person == from || l.Supporter == from)).ToListAsync(stop);
        foreach (var link in links)
        {
            if (await IsOverAsync(link, from, into, stop)) await EndAsync(link, stop);
            else await AskAnewAsync(link, stop);
        }

        await Db.SaveChangesAsync(stop);
        await Db.Set<SupportLink>().Where(l => l.Supporter == from).ExecuteUpdateAsync(set => set.SetProperty(l => l.Supporter, (PersonId?)into), stop);
        return await base.MergeAsync(from, into, stop);
    }

    // Nobody supports themselves, and nobody supports somebody twice: the kept record's own link goes on.
    private async Task<bool> IsOverAsync(SupportLink link, PersonId from, PersonId into, CancellationToken stop)
    {
        var (person, supporter) = (link.Person == from ? into : link.Person, link.Supporter == from ? into : link.Supporter);
        if (supporter is not { } other) return false;

        return person == other
            || await barred.IsBarredAsync(person, other, stop)
            || await Db.Set<SupportLink>().AnyAsync(l => l.Id != link.Id && l.Person == person && l.Supporter == other && l.EndedAt == null, stop);
    }

    private async Task EndAsync(SupportLink link, CancellationToken stop)
    {
        (link.EndedAt, link.Ending) = (clock.UtcNow(), SupportEnding.ByTeam);
        await due.CallOffAllAsync(link, stop);
    }

    private async Task AskAnewAsync(SupportLink link, CancellationToken stop)
    {
        if (link.AskAgainAt is null) return;

        (link.AskedAt, link.AskedBy, link.AskAgainAt) = (null, null, null);
        await due.CallOffAsync(link.Id.Value, [AskAgain.DueKind, CloseUnasked.DueKind], "The record went into another.", stop);
        if (link.HeldAt is null) due.Add(AskAgain.DueKind, link.Id.Value, clock.UtcNow());
    }
}
