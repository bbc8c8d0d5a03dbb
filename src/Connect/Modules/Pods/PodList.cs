using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A pod as others may know it: what it is called, where it is, how many are in it, and nobody's name.</summary>
public sealed record PodOverview(PodId Id, string Name, UnitId Office, string OfficeName, int Staff, int ServiceUsers, DateTime? ClosedAt, string? ClosedBecause)
{
    public bool IsOpen => ClosedAt is null;
}

/// <inheritdoc cref="PodOverview"/>
public sealed class PodList(ConnectDb db)
{
    private const int Bound = 5_000;

    /// <summary>All pods by name, the open ones first.</summary>
    public Task<List<PodOverview>> AllAsync(CancellationToken stop) =>
        Cards(db.Set<Pod>().OrderBy(pod => pod.ClosedAt != null).ThenBy(pod => pod.Name).ThenBy(pod => pod.Id).Take(Bound)).ToListAsync(stop);

    /// <summary>The pods of one office.</summary>
    public Task<List<PodOverview>> InAsync(UnitId office, CancellationToken stop) =>
        Cards(db.Set<Pod>().Where(pod => pod.Office == office).OrderBy(pod => pod.ClosedAt != null).ThenBy(pod => pod.Name).ThenBy(pod => pod.Id)).ToListAsync(stop);

    public Task<PodOverview?> FindAsync(PodId id, CancellationToken stop) => Cards(db.Set<Pod>().Where(pod => pod.Id == id)).FirstOrDefaultAsync(stop);

    /// <summary>The pods that somebody is in, by name.</summary>
    public Task<List<PodOverview>> OfAsync(PersonId person, CancellationToken stop) =>
        Cards(db.Set<Pod>().Where(pod => db.Set<PodMember>().Any(member => member.Pod == pod.Id && member.Person == person)).OrderBy(pod => pod.Name).ThenBy(pod => pod.Id)).ToListAsync(stop);

    /// <summary>What the pods are called that these people are in.</summary>
    public async Task<ILookup<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken stop) =>
        (await (from member in db.Set<PodMember>()
                where people.Contains(member.Person)
                join pod in db.Set<Pod>() on member.Pod equals pod.Id
                orderby pod.Name, pod.Id
                select new { member.Person, pod.Name }).ToListAsync(stop)).ToLookup(line => line.Person, line => line.Name);

    private IQueryable<PodOverview> Cards(IQueryable<Pod> pods) => pods.Select(pod => new PodOverview(
        pod.Id,
        pod.Name,
        pod.Office,
        db.Set<Unit>().Where(unit => unit.Id == pod.Office).Select(unit => unit.Name).FirstOrDefault() ?? "",
        db.Set<PodMember>().Count(member => member.Pod == pod.Id && member.IsStaff),
        db.Set<PodMember>().Count(member => member.Pod == pod.Id && !member.IsStaff),
        pod.ClosedAt,
        pod.ClosedBecause));
}
