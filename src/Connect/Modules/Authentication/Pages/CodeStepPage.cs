using Connect.Modules.Authentication.TextCodes;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>What the steps after asking for a code have in common.</summary>
internal abstract class CodeStepPage(KnownBrowsers known) : ConnectPage
{
    private string _returnTo = "";

    /// <summary>Within this service, or empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get => _returnTo; set => _returnTo = LocalPath.Or(value, ""); }

    protected IActionResult Again(string field, string problem)
    {
        ModelState.AddModelError(field, Words[problem]);
        return Page();
    }

    /// <summary>Signed in, locked, or from the beginning.</summary>
    protected async Task<IActionResult> GoOnAsync(CodeAnswer answer)
    {
        if (answer.Step == CodeStep.Locked) return Redirect(SignInLinks.Locked);
        if (answer.User is not { } user) return Redirect($"{SignInLinks.With(SignInLinks.Mobile, ReturnTo)}{(ReturnTo.Length > 1 ? '&' : '?')}expired=true");

        CodeCookie.Take(HttpContext);
        if (answer.Remembered is { } phone) known.Remember(HttpContext, phone);
        await HttpContext.SignInAsync(user);
        return LocalRedirect(LocalPath.Or(ReturnTo, "/"));
    }
}
