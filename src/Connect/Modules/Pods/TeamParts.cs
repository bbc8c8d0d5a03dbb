using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>In which pods somebody is. When two records become one they are in those of both, until they are handed over.</summary>
internal sealed class PodMemberParts(ConnectDb db) : PersonRows<PodMember>(db, Of)
{
    private static readonly PersonRowsOf<PodMember> Of = new("Team", RetentionClass.CaseRecord, m => m.Person)
    {
        Merging = Merging.Moves,
        WithheldBecause = "Your workers stand under their own heading.",
    };

    // Entered anew, since the database keeps the name by which a list is in order as somebody joins.
    public override async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        var old = await Db.Set<PodMember>().AsTracking().Where(member => member.Person == from).ToListAsync(stop);
        var kept = await Db.Set<PodMember>().Where(member => member.Person == into).Select(member => member.Pod).ToListAsync(stop);
        Db.RemoveRange(old);
        Db.AddRange(old.Where(member => !kept.Contains(member.Pod)).Select(member => new PodMember { Pod = member.Pod, Person = into, IsStaff = member.IsStaff }));
        await Db.SaveChangesAsync(stop);
        return old.Count;
    }
}

/// <summary>
/// Who works with somebody. When two records become one the newer one's workers go on working with them: the conversations that they have come along, and
/// nobody may be left with one of somebody whom they do not see. The kept record's officer stays in charge.
/// </summary>
internal sealed class AssignmentParts(ConnectDb db, TimeProvider clock) : PersonRows<Assignment>(db, Of)
{
    private static readonly PersonRowsOf<Assignment> Of = new("Who works with you", RetentionClass.CaseRecord, a => a.Person)
    {
        StaffTitle = "Who works with them",
        Merging = Merging.Moves,
        At = a => a.From,
        Show = a => [new("Worker", a.Worker), new("In charge", a.IsOfficer), new("From", a.From), new("Until", a.Until)],
    };

    public override async Task<int> MergeAsync(PersonId from, PersonId into, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var old = await Db.Set<Assignment>().AsTracking().Where(one => one.Person == from).ToListAsync(stop);
        var kept = await Db.Set<Assignment>().Where(one => one.Person == into && one.Until == null).ToListAsync(stop);
        var hasOfficer = kept.Exists(one => one.IsOfficer);
        Db.RemoveRange(old);
        Db.AddRange(old.Select(one => new Assignment
        {
            Id = Guid.CreateVersion7(),
            Person = into,
            Worker = one.Worker,
            IsOfficer = one.IsOfficer && (one.Until is not null || !hasOfficer),
            From = one.From,
            Until = one.Until ?? (kept.Exists(other => other.Worker == one.Worker) ? now : null),
        }));
        await Db.SaveChangesAsync(stop);
        return old.Count;
    }
}
