using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Closes a pod, with a reason, once nobody is in it: whoever is left would have no team.</summary>
public sealed class ClosePod(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PodId>> RunAsync(PodId id, string reason, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (await db.Set<Pod>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.ClosedAt == null, stop) is not { } pod) return OrganisationProblems.Unknown;
        if (OrganisationProblems.ReasonProblem(reason.Trim()) is { } problem) return problem;
        if (await db.Set<PodMember>().AnyAsync(member => member.Pod == id, stop)) return OrganisationProblems.NotEmpty;

        (pod.ClosedAt, pod.ClosedBecause) = (clock.UtcNow(), reason.Trim());
        audit.Record(OrganisationShown.Pod.Act(AuditKind.Alteration, [], id.Value) with { Reason = reason.Trim() }, by);
        return id;
    }
}

/// <summary>Opens it again, empty.</summary>
public sealed class ReopenPod(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<PodId>> RunAsync(PodId id, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (await db.Set<Pod>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.ClosedAt != null, stop) is not { } pod) return OrganisationProblems.Unknown;
        if (await CreatePod.ProblemAsync(db, id, pod.Name, pod.Office, stop) is { } problem) return problem;

        (pod.ClosedAt, pod.ClosedBecause) = (null, null);
        audit.Record(OrganisationShown.Pod.Act(AuditKind.Alteration, [], id.Value), by);
        return id;
    }
}
