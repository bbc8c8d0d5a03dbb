using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Pods;

/// <summary>Where somebody new comes to, and who works with them.</summary>
public sealed record Place(PersonId Person, PodId Pod, PersonId Officer)
{
    /// <summary>Who works with them besides the officer.</summary>
    public IReadOnlyCollection<PersonId> Others { get; init; } = [];
}

/// <summary>Somebody new comes to a pod and its officer, who sees them from then on.</summary>
public sealed class PlaceInPod(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public Task RunAsync(PersonId person, PodId pod, PersonId officer, Actor by, CancellationToken stop) => RunAsync([new(person, pod, officer)], by, stop);

    /// <summary>Many at once.</summary>
    public Task RunAsync(IReadOnlyCollection<Place> places, Actor by, CancellationToken stop)
    {
        foreach (var place in places)
        {
            db.Add(new PodMember { Pod = place.Pod, Person = place.Person, IsStaff = false });
            foreach (var worker in place.Others.Prepend(place.Officer).Distinct())
                db.Add(new Assignment { Id = Guid.CreateVersion7(), Person = place.Person, Worker = worker, IsOfficer = worker == place.Officer, From = clock.UtcNow() });
        }

        audit.Record(PersonShown.Team.Act(AuditKind.Alteration, places.Select(place => place.Person)), by);
        return db.SaveChangesAsync(stop);
    }
}
