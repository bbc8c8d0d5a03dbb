using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The step after the password. Whoever has not given one begins there.</summary>
[Access(AccessRule.Anyone)]
internal sealed class SecondFactorStepPage(PasswordCookie cookie) : ConnectPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    public IActionResult OnGet() => cookie.Of(HttpContext) is null ? Redirect(SignInLinks.With(SignInLinks.Start, ReturnTo)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (cookie.Of(HttpContext) is not { } given) return Redirect(SignInLinks.With(SignInLinks.Start, ReturnTo));
        if (Code.Trim().Length == 0) return Again("Enter your security code");
        if (await Do((SignInWithSecondFactor op) => op.RunAsync(given, Code, User.SessionId(), Stop)) is not { } user)
            return Again("Check the code, then try again. A code works once: wait until the app shows the next");

        PasswordCookie.Take(HttpContext);
        await HttpContext.SignInAsync(user);
        return LocalRedirect(LocalPath.Or(ReturnTo, "/"));
    }

    private IActionResult Again(string problem)
    {
        ModelState.AddModelError(nameof(Code), problem);
        return Page();
    }
}
