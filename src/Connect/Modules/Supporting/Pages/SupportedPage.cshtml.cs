using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Supporting.Pages;

/// <summary>One person, as far as they opened anything to this supporter.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportedPage(Supporters supporters, PersonCards cards, PagePanels panels) : SupportedPersonPage(supporters, cards)
{
    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        Panels = await panels.LoadAsync(PanelSlots.Supported, Link.Person, Actor, Stop);
        return Page();
    }
}
