using Connect.Modules.Authentication.SecondFactors;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Where a second factor is required and they have none: set up before anything opens.</summary>
[Access(AccessRule.Anyone)]
internal sealed class FirstSetUpPage(PasswordCookie cookie, UserManager<Account> accounts, Admission admission, AppKeys keys) : SetUpPage(keys)
{
    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await OfferAsync(null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (cookie.Of(HttpContext) is not { } given) return FromTheBeginning();

        var answer = await Do((SetUpAtSignIn op) => op.RunAsync(given, Entry, User.SessionId(), Stop));
        if (answer.Step == SetUpStep.WrongCode) return await OfferAsync("Check the code that the app shows now, then try again");
        if (answer.User is not { } user) return FromTheBeginning();

        PasswordCookie.Take(HttpContext);
        await HttpContext.SignInAsync(user);
        Codes = answer.Codes!;
        return Page();
    }

    private async Task<IActionResult> OfferAsync(string? problem)
    {
        if (cookie.Of(HttpContext) is not { } given || await accounts.FindByIdAsync(given.Account.ToString()) is not { } account) return FromTheBeginning();

        return await admission.HasPasskeyAsync(account) ? Redirect(SignInLinks.Factor(ReturnTo)) : Offer(account, problem);
    }

    private RedirectResult FromTheBeginning() => Redirect(SignInLinks.With(SignInLinks.Start, ReturnTo));
}
