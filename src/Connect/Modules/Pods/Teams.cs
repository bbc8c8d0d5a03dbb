using Connect.Modules.People;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A pod that somebody can join.</summary>
public sealed record Team(PodId Id, string Name, string Office);

/// <summary>The pods and their officers, for whoever places somebody in one. About staff only.</summary>
public sealed class Teams(ConnectDb db, PersonCards cards)
{
    /// <summary>Far more than one organisation has in a town.</summary>
    private const int Most = 200;

    public Task<List<Team>> AllAsync(CancellationToken stop) =>
        (from pod in db.Set<Pod>()
         where pod.ClosedAt == null
         join office in db.Set<Office>() on pod.Office equals office.Unit
         orderby pod.Name, pod.Id
         select new Team(pod.Id, pod.Name, office.Place)).Take(Most).ToListAsync(stop);

    /// <summary>Those of the pod who can be in charge of a case.</summary>
    public Task<List<PersonCard>> OfficersAsync(PodId pod, CancellationToken stop) =>
        (from member in db.Set<PodMember>()
         where member.Pod == pod && member.IsStaff
         join worker in cards.All on member.Person equals worker.Id
         where worker.Role == Role.Officer
         orderby worker.FirstName, worker.LastName
         select worker).Take(Most).ToListAsync(stop);
}
