using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>A further pod of an office.</summary>
[Access(AccessRule.Administrator)]
internal sealed class NewPodPage(OrganisationTree tree) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Office { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    public UnitCard Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync()) return NotFound();

        var created = await Do((CreatePod op) => op.RunAsync(Name ?? "", Place.Id, Actor, Stop));
        if (created.Succeeded)
        {
            this.Say("The pod is created. Nobody is in it yet");
            return Redirect(AdminLinks.Pod(created.Value));
        }

        ModelState.AddModelError(nameof(Name), OrganisationWords.Of(created.Problem!));
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        if (await tree.FindAsync(new(Office), Stop) is not { Kind: UnitKind.Office, IsOpen: true } office) return false;

        Place = office;
        return true;
    }
}
