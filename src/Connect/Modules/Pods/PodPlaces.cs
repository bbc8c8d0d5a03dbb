using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Where somebody's pod is: its office as texts name it, and the number to call.</summary>
public sealed record PodPlace(string Name, string Place, string Telephone);

/// <inheritdoc cref="PodPlace"/>
public sealed class PodPlaces(ConnectDb db)
{
    public async Task<PodPlace> OfAsync(PersonId person, CancellationToken stop) =>
        await (from member in db.Set<PodMember>()
               where member.Person == person
               join pod in db.Set<Pod>() on member.Pod equals pod.Id
               join office in db.Set<Office>() on pod.Office equals office.Unit
               orderby pod.Id
               select new PodPlace(pod.Name, office.Place, office.Telephone)).FirstOrDefaultAsync(stop)
        ?? new PodPlace("", "the office", "");
}
