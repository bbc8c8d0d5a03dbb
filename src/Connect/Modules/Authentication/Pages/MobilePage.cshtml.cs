using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Texts;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Somebody gives their mobile number to be texted a code. Every number is answered alike.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class MobilePage(KnownBrowsers known) : ConnectPage
{
    [BindProperty]
    public string Mobile { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    /// <summary>They come from a code that had run out.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Expired { get; set; }

    public IActionResult OnGet() => User.PersonId() is null ? Page() : Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (PhoneNumber.ToE164(Mobile) is not { } number || !PhoneNumber.IsMobile(number)) return Again(Mobile.Trim().Length == 0 ? "MobileEmpty" : "MobileWrong");

        var browser = CodeCookie.Give(HttpContext);
        var asked = await Do((AskForCode op) => op.RunAsync(new(number, CodePurpose.SignIn, browser, NetworkAddress.Of(HttpContext), known.Knows(HttpContext, number)), Stop));
        return asked.Succeeded ? Redirect(SignInLinks.Code(LocalPath.Or(ReturnTo, ""))) : Again(OfCode(asked.Problem));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(string problem)
    {
        ModelState.AddModelError(nameof(Mobile), Words[problem]);
        return Page();
    }
}
