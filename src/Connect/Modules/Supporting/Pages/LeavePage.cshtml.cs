using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>A supporter stops supporting somebody.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class LeavePage(Supporters supporters, PersonCards cards) : SupportedPersonPage(supporters, cards)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();

        await Do((EndSupport op) => op.RunAsync(Link.Id, SupportEnding.BySupporter, Actor, Stop));
        this.Say(Words.Say("Left", Name));
        return Redirect(SupportingLinks.Home);
    }
}
