using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Enrolment.Pages;

/// <summary>What moves, what stays and what ends when two records become one; then the press that does it for good.</summary>
[Access(AccessRule.Office)]
internal sealed class MakeOnePage(Twins twins, MergePreviews previews) : ConnectPage
{
    public TwinCard Twin { get; private set; } = null!;
    public MergePreview Preview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        Preview = await previews.OfAsync(Twin.Person.Id, Twin.Other.Id, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        var settled = await Do((SettleTwin op) => op.MakeOneAsync(id, Actor, Stop));
        if (settled.Problem == EnrolmentProblems.SeeToAccessFirst)
        {
            this.SaySorry("They cannot become one yet. Ask an administrator to look at who may see each of them");
            return Redirect(EnrolmentLinks.Twin(id));
        }

        if (settled.Succeeded) this.Say("They are one person now");
        else this.SaySorry("Somebody else has dealt with this");
        return Redirect(EnrolmentLinks.Twins);
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await twins.OneAsync(id, Actor, Stop) is not { } twin) return false;

        Twin = twin;
        Looked(EnrolmentShown.Merge, [twin.Person.Id, twin.Other.Id]);
        return true;
    }
}
