using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>A further office of a city or town.</summary>
[Access(AccessRule.Administrator)]
internal sealed class NewOfficePage(OrganisationTree tree) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public Guid City { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string InTexts { get; set; } = "";

    [BindProperty]
    public string Address { get; set; } = "";

    [BindProperty]
    public string Telephone { get; set; } = "";

    public UnitCard Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync()) return NotFound();

        var added = await Do((AddOffice op) => op.RunAsync(Place.Id, Name ?? "", new(InTexts ?? "", Address ?? "", Telephone ?? ""), Actor, Stop));
        if (added.Succeeded)
        {
            this.Say("The office is added. Say when it is open");
            return Redirect(AdminLinks.Office(added.Value));
        }

        ModelState.AddModelError(added.Problem == OrganisationProblems.NoOffice ? nameof(InTexts) : nameof(Name), OrganisationWords.Of(added.Problem!));
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        if (await tree.FindAsync(new(City), Stop) is not { Kind: UnitKind.City, IsOpen: true } city) return false;

        Place = city;
        return true;
    }
}
