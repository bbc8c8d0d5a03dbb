using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>Two records side by side: one person or two.</summary>
[Access(AccessRule.Office)]
internal sealed class TwinPage(Twins twins) : ConnectPage
{
    public TwinCard Twin { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var settled = await Do((SettleTwin op) => op.KeepApartAsync(id, Actor, Stop));
        if (settled.Succeeded) this.Say("They stay two people", undo: EnrolmentLinks.LookAgain(id));
        else this.SaySorry("Somebody else has dealt with this");
        return Redirect(EnrolmentLinks.Twins);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        var back = await Do((SettleTwin op) => op.LookAgainAsync(id, Actor, Stop));
        if (!back.Succeeded) return NotFound();

        this.Say("They are to be checked again");
        return Redirect(EnrolmentLinks.Twins);
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await twins.OneAsync(id, Actor, Stop) is not { } twin) return false;

        Twin = twin;
        Looked(EnrolmentShown.Twin, [twin.Person.Id, twin.Other.Id]);
        return true;
    }
}
