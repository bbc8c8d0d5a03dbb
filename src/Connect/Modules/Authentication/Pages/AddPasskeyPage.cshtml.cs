using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passkeys;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A new passkey: a name and a step up first, then the device makes it.</summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class AddPasskeyPage(AccountOf accounts, SecondFactors.SecondFactors factors, Pins.Pins pins, PasskeyCookie cookie) : ProofPage(accounts, factors, pins)
{
    private const int LongestName = 40;

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Credential { get; set; } = "";

    public PasskeyForm? Form { get; private set; }

    public Task<IActionResult> OnGetAsync() => AskAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Name.Trim().Length is 0 or > LongestName)
        {
            ModelState.AddModelError(nameof(Name), Words["PasskeyNameEmpty"]);
            return await AskAsync();
        }

        if (await Do((BeginPasskey op) => op.RunAsync(Name.Trim(), Proved, HttpContext, Actor, Stop)) is not { } asked) return await NotProvedAsync();

        cookie.Give(HttpContext, asked.Begun);
        Form = new(false, asked.Options, Words["PasskeyMakeButton"], "");
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (cookie.Take(HttpContext) is { } begun && await Do((AddPasskey op) => op.RunAsync(begun, Credential, HttpContext, Actor, Stop)))
        {
            this.Say(Words["PasskeyKept"]);
            return Redirect(User.HasCodeAlone() ? SignInLinks.Sessions : SignInLinks.Passkeys);
        }

        this.SaySorry(Words["PasskeyTrouble"]);
        return Redirect(SignInLinks.AddPasskey);
    }
}
