using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Pods;

/// <summary>Somebody new comes to a pod and its officer, who sees them from then on.</summary>
public sealed class PlaceInPod(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public Task RunAsync(PersonId person, PodId pod, PersonId officer, Actor by, CancellationToken stop)
    {
        db.Add(new PodMember { Pod = pod, Person = person, IsStaff = false });
        db.Add(new Assignment { Id = Guid.CreateVersion7(), Person = person, Worker = officer, IsOfficer = true, From = clock.UtcNow() });
        audit.Record(PersonShown.Team.Act(AuditKind.Alteration, person), by);
        return db.SaveChangesAsync(stop);
    }
}
