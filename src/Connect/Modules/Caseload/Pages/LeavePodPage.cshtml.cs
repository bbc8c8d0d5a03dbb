using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Caseload.Pages;

/// <summary>Taking a worker out of a pod: what needs handing over first, and what happens.</summary>
[Access(AccessRule.Staff)]
internal sealed class LeavePodPage(PodMembers members, PersonCards cards, LeftBehind behind) : ConnectPage
{
    public PodCard Pod { get; private set; } = null!;
    public PersonCard Worker { get; private set; } = null!;
    public ToHandOver Left { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid worker) => await FindAsync(new(id), new(worker)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid worker)
    {
        if (!await FindAsync(new(id), new(worker))) return NotFound();

        var left = await Do((LeavePod op) => op.RunAsync(Pod.Id, Worker.Id, Actor, Stop));
        if (left.Succeeded) this.Say($"{Worker.Name} no longer sees anybody in {Pod.Name}");
        return Redirect(Worker.Id == Actor.Person ? CaseloadLinks.Pods : CaseloadLinks.Pod(Pod.Id));
    }

    private async Task<bool> FindAsync(PodId pod, PersonId worker)
    {
        if (await members.OneAsync(pod, Stop) is not { } card || !await members.IsStaffAsync(pod, worker, Stop)) return false;
        if (worker != Actor.Person && !await members.MayManageAsync(pod, Actor, Stop)) return false;

        (Pod, Worker) = (card, await cards.OfAsync(worker, Stop));
        Left = await behind.OfAsync(worker, pod, Actor, Stop);
        Looked(CaseloadShown.Glance, Left.People.Select(person => person.Id));
        return true;
    }
}
