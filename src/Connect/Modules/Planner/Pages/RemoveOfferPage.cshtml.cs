using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Planner.Pages;

[Access(AccessRule.Staff)]
internal sealed class RemoveOfferPage(MyAvailability mine) : ConnectPage
{
    public Availability Offer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await mine.OfferAsync(new(id), Actor, Stop) is not { } offer) return NotFound();

        Offer = offer;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var removed = await Do((OfferTimes op) => op.RemoveAsync(new(id), Actor, Stop));
        if (!removed.Succeeded) return NotFound();

        this.Say("These times are no longer on offer", undo: $"/availability/{id}/remove?handler=undo");
        return Redirect(PlannerLinks.Availability);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        var undone = await Do((OfferTimes op) => op.UndoRemoveAsync(new(id), Actor, Stop));
        if (undone.Succeeded) this.Say("These times are on offer again");
        else this.SaySorry("It is too late to undo that.");
        return Redirect(PlannerLinks.Availability);
    }
}
