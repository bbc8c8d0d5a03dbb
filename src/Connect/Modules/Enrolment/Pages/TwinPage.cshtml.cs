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

    public async Task<IActionResult> OnPostAsync(Guid id, bool same)
    {
        if (!await FindAsync(id)) return NotFound();

        var settled = await Do((SettleTwin op) => op.RunAsync(id, same, Actor, Stop));
        if (settled.Problem == EnrolmentProblems.SeeToAccessFirst)
        {
            this.SaySorry("They cannot become one yet. Ask an administrator to look at who may see each of them");
            return Redirect(EnrolmentLinks.Twin(id));
        }

        this.Say(!settled.Succeeded ? "Somebody else has dealt with this" : same ? "They are one person now" : "They stay two people");
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
