using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The step after the password. Whoever has not given one begins there.</summary>
[Access(AccessRule.Anyone)]
internal sealed class SecondFactorStepPage(PasswordCookie cookie, SecondFactors.SecondFactors factors, UserManager<Account> accounts, Admission admission) : ConnectPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    public bool HasApp { get; private set; }

    public bool HasPasskey { get; private set; }

    public async Task<IActionResult> OnGetAsync() => cookie.Of(HttpContext) is { } given ? await AskAsync(given) : FromTheBeginning();

    public async Task<IActionResult> OnPostAsync()
    {
        if (cookie.Of(HttpContext) is not { } given) return FromTheBeginning();
        if (Code.Trim().Length == 0) return await AgainAsync(given, "Enter your security code");
        if (await Do((SignInWithSecondFactor op) => op.RunAsync(given, Code, User.SessionId(), Stop)) is not { } user)
            return await AgainAsync(given, "Check the code, then try again. A code works once: wait until the app shows the next");

        PasswordCookie.Take(HttpContext);
        await HttpContext.SignInAsync(user);
        return LocalRedirect(LocalPath.Or(ReturnTo, "/"));
    }

    private Task<IActionResult> AgainAsync(PasswordGiven given, string problem)
    {
        ModelState.AddModelError(nameof(Code), problem);
        return AskAsync(given);
    }

    private async Task<IActionResult> AskAsync(PasswordGiven given)
    {
        HasApp = await factors.HasAsync(given.Account, Stop);
        HasPasskey = await accounts.FindByIdAsync(given.Account.ToString()) is { } account && await admission.HasPasskeyAsync(account);
        return Page();
    }

    private RedirectResult FromTheBeginning() => Redirect(SignInLinks.With(SignInLinks.Start, ReturnTo));
}
