using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>
/// The one place where switches become sight: each is a reach of its own, and <see cref="AccessTable"/> says what it opens. Written anew
/// whenever a link changes; no grant, no sight.
/// </summary>
public sealed class SupportSight(ConnectDb db, SystemTime system)
{
    private static readonly (SharedThings Thing, Relation Relation)[] Switches =
    [
        (SharedThings.NextAppointment, Relation.NetworkAppointment),
        (SharedThings.Messages, Relation.NetworkMessages),
        (SharedThings.Notes, Relation.NetworkNotes),
    ];

    private static readonly string[] Reaches = [AccessTable.Reach(Relation.Network), .. Switches.Select(one => AccessTable.Reach(one.Relation))];

    /// <summary>Nothing of this person is open to any supporter, nor anything to them as one.</summary>
    internal Task ShutAsync(PersonId person, CancellationToken stop) =>
        db.Set<SightGrant>().Where(grant => (grant.Person == person || grant.Viewer == person) && Reaches.Contains(grant.Reach)).ExecuteDeleteAsync(stop);

    internal async Task ApplyAsync(SupportLink link, DateTime now, CancellationToken stop)
    {
        if (link.Supporter is not { } supporter) return;

        await db.Set<SightGrant>().Where(grant => grant.Viewer == supporter && grant.Person == link.Person && Reaches.Contains(grant.Reach)).ExecuteDeleteAsync(stop);
        if (link.StateAt(now) != SupportState.Open) return;

        // By the database's own clock too, so that it closes even where nothing runs that would close it.
        var lasts = (link.Until < link.AskAgainAt ? link.Until : link.AskAgainAt) - now;
        var until = system.UtcNow() + lasts;
        foreach (var relation in Switches.Where(one => link.Shares.HasFlag(one.Thing)).Select(one => one.Relation).Prepend(Relation.Network))
            db.Add(new SightGrant { Viewer = supporter, Person = link.Person, Reach = AccessTable.Reach(relation), Until = until });
    }
}
