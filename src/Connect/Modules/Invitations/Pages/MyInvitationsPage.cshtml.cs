using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Invitations.Pages.InviteWords;

namespace Connect.Modules.Invitations.Pages;

/// <summary>Sends a person's own invitation again or takes it back; leads to the page that lists them.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MyInvitationsPage : ConnectPage
{
    public IActionResult OnGet() => Redirect(SupportingLinks.Mine);

    public async Task<IActionResult> OnPostAgainAsync([FromForm] Guid invitation) =>
        Back(await Do((ResendInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), Words["SentAgain"]);

    public async Task<IActionResult> OnPostCancelAsync([FromForm] Guid invitation) =>
        Back(await Do((CancelInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), Words["TakenBack"]);

    private IActionResult Back(Outcome<InvitationId> done, string words)
    {
        if (!done.Succeeded) return NotFound();

        this.Say(words);
        return Redirect(SupportingLinks.Mine);
    }
}

/// <summary>The same for a worker, about one person.</summary>
[Access(AccessRule.Staff)]
internal sealed class InvitationsPage : ConnectPage
{
    public IActionResult OnGet(Guid id) => Redirect(NetworkLinks.OfPerson(new(id)));

    public async Task<IActionResult> OnPostAgainAsync(Guid id, [FromForm] Guid invitation) =>
        Back(id, await Do((ResendInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), "The invitation is sent again");

    public async Task<IActionResult> OnPostCancelAsync(Guid id, [FromForm] Guid invitation) =>
        Back(id, await Do((CancelInvitation op) => op.RunAsync(new(invitation), Actor, Stop)), "The invitation is taken back. Nobody is told");

    private IActionResult Back(Guid id, Outcome<InvitationId> done, string words)
    {
        if (!done.Succeeded) return NotFound();

        this.Say(words);
        return Redirect(NetworkLinks.OfPerson(new(id)));
    }
}
