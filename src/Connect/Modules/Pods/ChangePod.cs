using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Renames a pod or moves it to another office, with everybody in it.</summary>
public sealed class ChangePod(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<PodId>> RunAsync(PodId id, string name, UnitId office, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (await db.Set<Pod>().AsTracking().FirstOrDefaultAsync(row => row.Id == id && row.ClosedAt == null, stop) is not { } pod) return OrganisationProblems.Unknown;
        if (await CreatePod.ProblemAsync(db, id, name.Trim(), office, stop) is { } problem) return problem;

        (pod.Name, pod.Office) = (name.Trim(), office);
        audit.Record(OrganisationShown.Pod.Act(AuditKind.Alteration, [], id.Value), by);
        return id;
    }
}
