using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Planner.Pages;

[Access(AccessRule.Staff)]
internal sealed class RemoveBusyPage(MyAvailability mine) : ConnectPage
{
    public BusyTime Busy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await mine.BusyAsync(id, Actor, Stop) is not { } busy) return NotFound();

        Busy = busy;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var removed = await Do((MarkBusy op) => op.RemoveAsync(id, Actor, Stop));
        if (!removed.Succeeded) return NotFound();

        this.Say("Your busy time is removed", undo: $"/availability/busy/{id}/remove?handler=undo");
        return Redirect(PlannerLinks.Availability);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        var undone = await Do((MarkBusy op) => op.UndoRemoveAsync(id, Actor, Stop));
        if (undone.Succeeded) this.Say("Your busy time is back");
        else this.SaySorry("It is too late to undo that.");
        return Redirect(PlannerLinks.Availability);
    }
}
