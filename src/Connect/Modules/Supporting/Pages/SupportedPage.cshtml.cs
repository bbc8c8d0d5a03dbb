using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Plugins;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Supporting.Pages;

/// <summary>One person, as far as they opened anything to this supporter.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportedPage(ConnectDb db, Supporters supporters, PersonCards cards, PagePanels panels) : SupportedPersonPage(supporters, cards)
{
    public IReadOnlyList<LoadedPanel> Panels { get; private set; } = [];

    /// <summary>They opened it, and no restriction has shut it.</summary>
    public bool MayWrite { get; private set; }

    /// <inheritdoc cref="MayWrite"/>
    public bool MayReadNotes { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        MayWrite = Link.Shows(SharedThings.Messages) && await db.MayAsync(Actor, AccessAction.Write, Thing.SupportMessages, Link.Person, Stop);
        MayReadNotes = Link.Shows(SharedThings.Notes) && await db.MayAsync(Actor, AccessAction.See, Thing.Note, Link.Person, Stop);
        Panels = await panels.LoadAsync(PanelSlots.Supported, Link.Person, Actor, Stop);
        return Page();
    }
}
