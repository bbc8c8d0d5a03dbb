using Connect.Modules.Profile.Emails;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Profile.Pages.ProfileWords;

namespace Connect.Modules.Profile.Pages;

/// <summary>Where the mailed link leads. A button and not the link changes something: mail programs follow links by themselves.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class EmailProofPage : ConnectPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(string link)
    {
        var proved = await Do((ProveEmail op) => op.RunAsync(link, Actor, Stop));
        if (proved.Succeeded) this.Say(Words["Saved"]);
        return proved.Succeeded ? Redirect(ProfileLinks.Mine) : Redirect($"{ProfileLinks.Email}?over=true");
    }
}
