using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Several people have this phone: who is it? No name is shown.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class WhoPage(KnownBrowsers known) : CodeStepPage(known)
{
    [BindProperty]
    public string FirstName { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Borrowed { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (FirstName.Trim().Length == 0) return Again(nameof(FirstName), "WhoEmpty");

        var answer = await Do((SignInWithCode op) => op.NameAsync(CodeCookie.Of(HttpContext), new("", FirstName, Borrowed, User.SessionId()), Stop));
        return answer.Step == CodeStep.Wrong ? Again(nameof(FirstName), "WhoWrong") : await GoOnAsync(answer);
    }
}
