using Connect.Modules.Authentication.Passwords;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Where a mailed link leads: a password is chosen. Looking uses nothing up, since mail scanners look too.</summary>
[Access(AccessRule.Anyone)]
internal sealed class NewPasswordPage(PasswordLinks links, PasswordCookie cookie) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public string Link { get; set; } = "";

    [BindProperty]
    public string Chosen { get; set; } = "";

    public bool IsOpen { get; private set; } = true;

    public async Task OnGetAsync() => IsOpen = await links.AccountAsync(Link, Stop) is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        var chosen = await Do((ChoosePassword op) => op.RunAsync(Link, Chosen, User.SessionId(), Stop));
        IsOpen = chosen.Step != PasswordStep.Expired;
        foreach (var problem in chosen.Problems) ModelState.AddModelError(nameof(Chosen), problem);
        return chosen.Next is { } next ? await GoOnAsync(next) : Page();
    }

    private async Task<IActionResult> GoOnAsync(SignInAnswer next)
    {
        if (next.Given is { } given) cookie.Give(HttpContext, given);
        if (next.User is { } user) await HttpContext.SignInAsync(user);
        return Redirect(next.Step switch
        {
            SignInStep.SecondFactor => SignInLinks.Factor(""),
            SignInStep.SetUp => SignInLinks.FirstSetUp(""),
            SignInStep.Done => "/",
            _ => SignInLinks.Start,
        });
    }
}
