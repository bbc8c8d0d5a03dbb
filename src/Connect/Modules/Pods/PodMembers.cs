using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A pod as lists name it.</summary>
public sealed record PodCard(PodId Id, string Name, string Office, string Place, string Telephone);

/// <summary>Who is in which pod, and who may say so.</summary>
public sealed class PodMembers(ConnectDb db, PersonCards cards)
{
    private const int Bound = 500;

    /// <summary>The pods that somebody works in.</summary>
    public Task<List<PodCard>> OfStaffAsync(PersonId worker, CancellationToken stop) =>
        Cards(from member in db.Set<PodMember>()
              where member.Person == worker && member.IsStaff
              join pod in db.Set<Pod>() on member.Pod equals pod.Id
              select pod).ToListAsync(stop);

    /// <summary>The pods that look after a person.</summary>
    public Task<List<PodCard>> OfPersonAsync(PersonId person, CancellationToken stop) =>
        Cards(from member in db.Set<PodMember>()
              where member.Person == person && !member.IsStaff
              join pod in db.Set<Pod>() on member.Pod equals pod.Id
              select pod).ToListAsync(stop);

    /// <summary>Every pod that is open.</summary>
    public Task<List<PodCard>> AllAsync(CancellationToken stop) => Cards(db.Set<Pod>().Where(pod => pod.ClosedAt == null)).ToListAsync(stop);

    public Task<PodCard?> OneAsync(PodId pod, CancellationToken stop) => Cards(db.Set<Pod>().Where(p => p.Id == pod)).FirstOrDefaultAsync(stop);

    /// <summary>A pod's staff by name.</summary>
    public Task<List<PersonCard>> StaffAsync(PodId pod, CancellationToken stop) =>
        (from member in db.Set<PodMember>()
         where member.Pod == pod && member.IsStaff
         join card in cards.All on member.Person equals card.Id
         orderby member.SortName
         select card).Take(Bound).ToListAsync(stop);

    /// <summary>The staff of any of these pods by name, each once.</summary>
    public Task<List<PersonCard>> StaffAsync(IReadOnlyCollection<PodId> pods, CancellationToken stop)
    {
        var staff = db.Set<PodMember>().Where(member => member.IsStaff && pods.Contains(member.Pod)).Select(member => member.Person);
        return cards.All.Where(card => staff.Contains(card.Id)).OrderBy(card => card.LastName).ThenBy(card => card.FirstName).ThenBy(card => card.Id).Take(Bound).ToListAsync(stop);
    }

    /// <summary>The pods that each worker works in.</summary>
    public async Task<ILookup<PersonId, PodId>> PlacesAsync(CancellationToken stop) =>
        (await db.Set<PodMember>().Where(member => member.IsStaff).Select(member => new { member.Person, member.Pod }).ToListAsync(stop))
            .ToLookup(member => member.Person, member => member.Pod);

    public Task<bool> IsStaffAsync(PodId pod, PersonId worker, CancellationToken stop) =>
        db.Set<PodMember>().AnyAsync(member => member.Pod == pod && member.Person == worker && member.IsStaff, stop);

    public Task<bool> ShareAPodAsync(PersonId one, PersonId other, CancellationToken stop) =>
        db.Set<PodMember>().AnyAsync(mine => mine.Person == one && mine.IsStaff
            && db.Set<PodMember>().Any(theirs => theirs.Pod == mine.Pod && theirs.Person == other && theirs.IsStaff), stop);

    /// <summary>Who is in a pod is said by its supervisors and by administrators.</summary>
    public async Task<bool> MayManageAsync(PodId pod, Actor by, CancellationToken stop) =>
        by.Kind == ActorKind.Service
        || AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Organisation)
        || (by.Person is { } person && await SuperviseAsync(person, pod, stop));

    /// <summary>Leave is one's own to plan, and a supervisor's of one of the worker's pods.</summary>
    public async Task<bool> MayPlanForAsync(PersonId worker, Actor by, CancellationToken stop)
    {
        if (by.Kind == ActorKind.Service || by.Person == worker) return true;
        foreach (var pod in await OfStaffAsync(worker, stop))
            if (await MayManageAsync(pod.Id, by, stop)) return true;

        return false;
    }

    private async Task<bool> SuperviseAsync(PersonId person, PodId pod, CancellationToken stop) =>
        await IsStaffAsync(pod, person, stop) && (await cards.OfAsync(person, stop)).Role == Role.Supervisor;

    private IQueryable<PodCard> Cards(IQueryable<Pod> pods) =>
        (from pod in pods
         join office in db.Set<Office>() on pod.Office equals office.Unit
         orderby pod.Name, pod.Id
         select new PodCard(pod.Id, pod.Name, office.Address, office.Place, office.Telephone)).Take(Bound);
}
