using System.Security.Claims;
using Connect.Modules.Authentication.External;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The choice: service users by their mobile number, staff with a password.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class SignInPage(PasswordCookie cookie, IOptions<SignInOptions> options) : ConnectPage
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    /// <summary>Also of an address that nobody has: whoever is locked out is told what to do in words that everybody reads.</summary>
    public bool WasWrong { get; private set; }

    public IEnumerable<(int Number, ExternalProviderOptions Provider)> Of(ExternalFor whom) => options.Value.External.Index().Where(one => one.Item.For == whom);

    public IActionResult OnGet() => User.PersonId() is null ? Page() : Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email.Trim().Length == 0) ModelState.AddModelError(nameof(Email), "Enter your email address");
        if (Password.Length == 0) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();

        var answer = await Do((SignIn op) => op.RunAsync(Email.Trim(), Password, User.SessionId(), Stop));
        if (answer.Given is { } given) cookie.Give(HttpContext, given);
        if (answer.Step == SignInStep.SecondFactor) return Redirect(SignInLinks.Factor(ReturnTo));
        if (answer.Step == SignInStep.SetUp) return Redirect(SignInLinks.FirstSetUp(ReturnTo));
        if (answer.User is { } user) return await AdmitAsync(user);

        WasWrong = true;
        ModelState.AddModelError(nameof(Email), "Check your email address and password, then try again");
        return Page();
    }

    private async Task<IActionResult> AdmitAsync(ClaimsPrincipal user)
    {
        await HttpContext.SignInAsync(user);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");
    }
}
