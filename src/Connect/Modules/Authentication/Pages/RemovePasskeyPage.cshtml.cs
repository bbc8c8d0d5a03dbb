using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passkeys;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Takes one of the reader's passkeys away, after a step up.</summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class RemovePasskeyPage(AccountOf accounts, SecondFactors.SecondFactors factors, Pins.Pins pins, OwnPasskeys passkeys) : ProofPage(accounts, factors, pins)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await AskAsync() : Redirect(SignInLinks.Passkeys);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return Redirect(SignInLinks.Passkeys);
        if (!await Do((RemovePasskey op) => op.RunAsync(WebEncoders.Base64UrlDecode(Id), Proved, Actor, Stop))) return await NotProvedAsync();

        this.Say(Words["PasskeyRemoved"]);
        return Redirect(SignInLinks.Passkeys);
    }

    private async Task<bool> FindAsync()
    {
        if ((await passkeys.OfAsync(Actor.Person!.Value, Stop)).FirstOrDefault(passkey => passkey.Id == Id) is not { } mine) return false;

        Name = mine.Name;
        return true;
    }
}
