using Connect.Modules.Authentication.Passkeys;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Signing in with a passkey, without saying who one is. It needs script; the page leads to the other ways.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class PasskeySignInPage(IPasskeyHandler<Account> passkeys, PasskeyCookie cookie) : ConnectPage
{
    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    public PasskeyForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => User.PersonId() is null ? await AskAsync() : Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (cookie.Take(HttpContext) is { } asked && await Do((SignInWithPasskey op) => op.RunAsync(asked, Credential, HttpContext, User.SessionId(), Stop)) is { } user)
        {
            await HttpContext.SignInAsync(user);
            return LocalRedirect(LocalPath.Or(ReturnTo, "/"));
        }

        ModelState.AddModelError("", Words["PasskeyUnknown"]);
        return await AskAsync();
    }

    private async Task<IActionResult> AskAsync()
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, HttpContext);
        cookie.Give(HttpContext, asked.AssertionState!);
        Form = new(true, asked.RequestOptionsJson, Words["PasskeySignIn"], ReturnTo);
        return Page();
    }
}
