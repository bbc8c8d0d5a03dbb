using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Who takes whose place with a person, in which pod.</summary>
/// <param name="Pod">Where the person is looked after from now on; null when they stay where they are.</param>
/// <param name="StayToo">They stay in their pod as well for now: something there is still to come.</param>
public sealed record Reassignment(PersonId Person, PersonId From, PersonId To, PodId? Pod, bool StayToo);

/// <summary>What it changed, enough to take it back.</summary>
/// <param name="Ended">The assignments that ended.</param>
/// <param name="Workers">Whose they were: the worker who is followed first, then those who do not work in the new pod.</param>
/// <param name="Began">Whether the new worker did not work with the person before.</param>
/// <param name="BecameOfficer">Whether one who did is in charge now.</param>
public sealed record Reassigned(IReadOnlyList<Guid> Ended, IReadOnlyList<PersonId> Workers, bool Began, bool BecameOfficer, IReadOnlyList<PodId> Left, PodId? Joined);

/// <summary>
/// One worker follows another with a person; if it is in another pod, the person goes there. Ends in a refusal when the new worker would not
/// see them, by restriction or exclusion: the view itself is asked.
/// </summary>
public sealed class Reassign(ConnectDb db, PodMembers members, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Reassigned>> RunAsync(Reassignment wish, Actor by, CancellationToken stop)
    {
        var (person, from, to) = (wish.Person, wish.From, wish.To);
        if (from == to || !await db.MayAsync(by, AccessAction.Change, Thing.Person, person, stop)) return PodProblems.Unknown;
        if (wish.Pod is { } pod ? !await members.IsStaffAsync(pod, to, stop) : !await WorksWhereAsync(to, person, stop)) return PodProblems.Unknown;

        var ended = await EndAsync(wish, stop);
        if (ended.Find(assignment => assignment.Worker == from) is not { } left) return PodProblems.AlreadyChanged;

        var (began, became) = await BeginAsync(person, to, left.IsOfficer || ended.Exists(assignment => assignment.IsOfficer), stop);
        var (joined, pods) = await MoveAsync(wish, stop);
        await db.SaveChangesAsync(stop);
        if (!await db.Set<Sight>().AnyAsync(line => line.Viewer == to && line.Person == person && line.Reach == "pod", stop)) return PodProblems.WouldNotSee;

        audit.Record(PodShown.Assignment.Act(AuditKind.Alteration, person), by);
        var workers = ended.Select(assignment => assignment.Worker).OrderBy(worker => worker != from).ToList();
        return new Reassigned([.. ended.Select(assignment => assignment.Id)], workers, began, became, pods, joined);
    }

    /// <summary>As it was before. Refused when somebody has changed it again since.</summary>
    public async Task<Outcome<PersonId>> UndoAsync(PersonId person, PersonId to, Reassigned done, Actor by, CancellationToken stop)
    {
        var theirs = db.Set<Assignment>().Where(assignment => assignment.Person == person && assignment.Worker == to && assignment.Until == null);
        var now = clock.UtcNow();
        var undone = done.Began ? await theirs.ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, now), stop)
            : done.BecameOfficer ? await theirs.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsOfficer, false), stop)
            : await theirs.CountAsync(stop);
        var back = await db.Set<Assignment>().Where(assignment => done.Ended.Contains(assignment.Id) && assignment.Until != null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, (DateTime?)null), stop);
        if (undone != 1 || back != done.Ended.Count) return PodProblems.AlreadyChanged;

        if (done.Joined is { } joined) await db.Set<PodMember>().Where(member => member.Pod == joined && member.Person == person).ExecuteDeleteAsync(stop);
        db.AddRange(done.Left.Select(pod => new PodMember { Pod = pod, Person = person, IsStaff = false }));
        audit.Record(PodShown.Assignment.Act(AuditKind.Alteration, person), by);
        return person;
    }

    /// <summary>The person is no longer looked after there: what kept them is over.</summary>
    public async Task LeaveAsync(PersonId person, PodId pod, Actor by, CancellationToken stop)
    {
        var left = await db.Set<PodMember>().Where(member => member.Pod == pod && member.Person == person && !member.IsStaff)
            .Where(member => db.Set<PodMember>().Any(other => other.Person == person && other.Pod != pod && !other.IsStaff)).ExecuteDeleteAsync(stop);
        if (left == 1) audit.Record(PodShown.Membership.Act(AuditKind.Alteration, person, pod.Value), by);
    }

    private Task<bool> WorksWhereAsync(PersonId worker, PersonId person, CancellationToken stop) =>
        db.Set<PodMember>().AnyAsync(theirs => theirs.Person == person && !theirs.IsStaff
            && db.Set<PodMember>().Any(mine => mine.Pod == theirs.Pod && mine.Person == worker && mine.IsStaff), stop);

    // A conditional update and its count: of two who hand somebody over at once, one does.
    private async Task<List<Assignment>> EndAsync(Reassignment wish, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var open = db.Set<Assignment>().Where(assignment => assignment.Person == wish.Person && assignment.Until == null && assignment.Worker != wish.To);
        var staff = db.Set<PodMember>().Where(member => member.Pod == wish.Pod && member.IsStaff).Select(member => member.Person);
        open = wish.Pod is null ? open.Where(assignment => assignment.Worker == wish.From) : open.Where(assignment => assignment.Worker == wish.From || !staff.Contains(assignment.Worker));
        var ended = await open.AsNoTracking().ToListAsync(stop);
        var ids = ended.Select(assignment => assignment.Id).ToList();
        var count = await db.Set<Assignment>().Where(assignment => ids.Contains(assignment.Id) && assignment.Until == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Until, now), stop);
        return count == ended.Count ? ended : [];
    }

    private async Task<(bool Began, bool BecameOfficer)> BeginAsync(PersonId person, PersonId to, bool officer, CancellationToken stop)
    {
        var known = await db.Set<Assignment>().AsTracking().FirstOrDefaultAsync(a => a.Person == person && a.Worker == to && a.Until == null, stop);
        if (known is null)
        {
            db.Add(new Assignment { Id = Guid.CreateVersion7(), Person = person, Worker = to, IsOfficer = officer, From = clock.UtcNow() });
            return (true, false);
        }

        var becomes = officer && !known.IsOfficer;
        known.IsOfficer |= officer;
        return (false, becomes);
    }

    private async Task<(PodId? Joined, List<PodId> Left)> MoveAsync(Reassignment wish, CancellationToken stop)
    {
        if (wish.Pod is not { } pod) return (null, []);

        var theirs = db.Set<PodMember>().Where(member => member.Person == wish.Person && !member.IsStaff);
        var pods = await theirs.Select(member => member.Pod).ToListAsync(stop);
        var isThere = pods.Contains(pod);
        if (!isThere) db.Add(new PodMember { Pod = pod, Person = wish.Person, IsStaff = false });
        if (wish.StayToo) return (isThere ? null : pod, []);

        await theirs.Where(member => member.Pod != pod).ExecuteDeleteAsync(stop);
        return (isThere ? null : pod, [.. pods.Where(other => other != pod)]);
    }
}
