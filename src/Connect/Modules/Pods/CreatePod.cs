using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Makes a pod in an office. Nobody is in it yet.</summary>
public sealed class CreatePod(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<PodId>> RunAsync(string name, UnitId office, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (await ProblemAsync(db, null, name.Trim(), office, stop) is { } problem) return problem;

        var pod = new Pod { Id = PodId.New(), Name = name.Trim(), Office = office };
        db.Add(pod);
        audit.Record(OrganisationShown.Pod.Act(AuditKind.Alteration, [], pod.Id.Value), by);
        return pod.Id;
    }

    internal static async Task<Problem?> ProblemAsync(ConnectDb db, PodId? self, string name, UnitId office, CancellationToken stop)
    {
        if (OrganisationProblems.NameProblem(name) is { } problem) return problem;
        if (!await new Units(db).IsOpenOfficeAsync(office, stop)) return OrganisationProblems.WrongPlace;

        return await db.Set<Pod>().AnyAsync(pod => pod.Id != self && pod.Office == office && pod.Name == name && pod.ClosedAt == null, stop)
            ? OrganisationProblems.NameTaken
            : null;
    }
}
