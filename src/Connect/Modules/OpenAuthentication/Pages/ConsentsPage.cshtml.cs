using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.OpenAuthentication.Pages.ConsentWords;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>Which other systems the reader lets act for them, and ending it.</summary>
[Access(AccessRule.SignedInFull), Bilingual]
internal sealed class ConsentsPage(Consents consents) : ConnectPage
{
    public IReadOnlyList<Consent> Given { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Given = await consents.OfAsync(Actor.Person!.Value, Stop);
        Looked(ClientShown.Consent, Actor.Person!.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid consent)
    {
        var name = (await consents.OfAsync(Actor.Person!.Value, Stop)).FirstOrDefault(given => given.Id == consent)?.Client;
        var ended = await Do((EndConsent op) => op.RunAsync(consent, Actor, Stop));
        if (ended.Succeeded && name is not null) this.Say(Words.Say("MineEnded", name));
        return Redirect(ClientLinks.Mine);
    }
}
