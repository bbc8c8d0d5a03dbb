using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A worker works in a pod from now on, perhaps besides others: they see its staff and its people at once. Only while they are staff.</summary>
public sealed class JoinPod(ConnectDb db, PodMembers members, PersonCards cards, AuditTrail audit)
{
    public async Task<Outcome<PodId>> RunAsync(PodId pod, PersonId worker, Actor by, CancellationToken stop)
    {
        if (!await members.MayManageAsync(pod, by, stop) || !await db.Set<Pod>().AnyAsync(p => p.Id == pod && p.ClosedAt == null, stop)) return PodProblems.Unknown;

        await db.WaitForRoleAsync(worker, stop);
        if (!(await cards.OfAsync(worker, stop)).Role.IsStaff()) return PodProblems.Unknown;
        if (await db.Set<PodMember>().AnyAsync(member => member.Pod == pod && member.Person == worker, stop)) return PodProblems.AlreadyChanged;

        db.Add(new PodMember { Pod = pod, Person = worker, IsStaff = true });
        audit.Record(PodShown.Membership.Act(AuditKind.Alteration, worker, pod.Value), by);
        return pod;
    }
}

/// <summary>A worker works in a pod no longer. Sight of it ends with the commit; what they had with its people stays and waits to be handed over.</summary>
public sealed class LeavePod(ConnectDb db, PodMembers members, AuditTrail audit)
{
    public async Task<Outcome<PodId>> RunAsync(PodId pod, PersonId worker, Actor by, CancellationToken stop)
    {
        if (by.Person != worker && !await members.MayManageAsync(pod, by, stop)) return PodProblems.Unknown;

        var left = await db.Set<PodMember>().Where(member => member.Pod == pod && member.Person == worker && member.IsStaff).ExecuteDeleteAsync(stop);
        if (left == 0) return PodProblems.AlreadyChanged;

        audit.Record(PodShown.Membership.Act(AuditKind.Alteration, worker, pod.Value), by);
        return pod;
    }
}
