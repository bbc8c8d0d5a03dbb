using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>The whole tree, and a further organisation.</summary>
[Access(AccessRule.Administrator)]
internal sealed class OrganisationPage(OrganisationTree tree) : ConnectPage
{
    [BindProperty]
    public string Name { get; set; } = "";

    public IReadOnlyList<UnitCard> Top { get; private set; } = [];
    public ILookup<UnitId?, UnitCard> Below { get; private set; } = null!;
    public IReadOnlyList<UnitCard> Closed { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = await tree.AllAsync(Stop);
        Below = all.Where(unit => unit.IsOpen).ToLookup(unit => unit.Parent);
        Top = [.. Below[null]];
        Closed = [.. all.Where(unit => !unit.IsOpen)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var added = await Do((AddUnit op) => op.RunAsync(UnitKind.Organisation, null, Name ?? "", Actor, Stop));
        if (added.Succeeded)
        {
            this.Say("The organisation is added. Add its regions next");
            return Redirect(AdminLinks.Unit(added.Value));
        }

        ModelState.AddModelError(nameof(Name), OrganisationWords.Of(added.Problem!));
        await OnGetAsync();
        return Page();
    }
}

/// <summary>Some parts of the tree, with what is below each.</summary>
internal sealed record Branch(IEnumerable<UnitCard> Units, ILookup<UnitId?, UnitCard> Below);
