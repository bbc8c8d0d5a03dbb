using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Planner.Pages;

/// <summary>One time on offer, to be taken off.</summary>
[Access(AccessRule.Staff)]
internal sealed class WithdrawPage(OpenTimes times) : ConnectPage
{
    public SlotCard Time { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await times.OneAsync(new(id), Stop) is not { } time || time.Worker != Actor.Person) return NotFound();

        Time = time;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var withdrawn = await Do((WithdrawSlot op) => op.RunAsync(new(id), Actor, Stop));
        if (!withdrawn.Succeeded) return NotFound();

        this.Say("That time is no longer on offer");
        return Redirect(PlannerLinks.Planner);
    }
}
