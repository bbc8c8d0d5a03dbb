using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>The code that was texted.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class CodePage(KnownBrowsers known) : CodeStepPage(known)
{
    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>It is somebody else's phone or computer: the session is short.</summary>
    [BindProperty]
    public bool Borrowed { get; set; }

    public IReadOnlyList<Choice> BorrowedChoice => [new("true", Words["Borrowed"], Words["BorrowedHint"])];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // Spaces and hyphens, as people copy them.
        var code = string.Concat(Code.Where(char.IsAsciiDigit));
        if (code.Length != 6 || Code.Any(char.IsLetter)) return Again(nameof(Code), Code.Trim().Length == 0 ? "CodeEmpty" : "CodeLength");

        var answer = await Do((SignInWithCode op) => op.RunAsync(CodeCookie.Of(HttpContext), new(code, "", Borrowed, User.SessionId()), Stop));
        return answer.Step switch
        {
            CodeStep.Wrong => Again(nameof(Code), "CodeWrong"),
            CodeStep.Who => Redirect(SignInLinks.Who(ReturnTo) + (Borrowed ? (ReturnTo.Length > 0 ? "&" : "?") + "borrowed=true" : "")),
            _ => await GoOnAsync(answer),
        };
    }
}
