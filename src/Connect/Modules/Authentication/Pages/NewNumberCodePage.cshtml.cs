using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A person changes their number: the code that went to the new one.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class NewNumberCodePage : ConnectPage
{
    [BindProperty]
    public string Code { get; set; } = "";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var code = string.Concat(Code.Where(char.IsAsciiDigit));
        var step = await Do((ChangeNumber op) => op.RunAsync(CodeCookie.Of(HttpContext), code, User.SessionId()!.Value, Actor, Stop));
        if (step == CodeStep.Locked) return Redirect(SignInLinks.Locked);
        if (step == CodeStep.Expired) return Redirect(SignInLinks.ChangeNumber);
        if (step != CodeStep.Done)
        {
            ModelState.AddModelError(nameof(Code), Words["CodeWrong"]);
            return Page();
        }

        CodeCookie.Take(HttpContext);
        this.Say(Words["NumberChanged"]);
        return Redirect(SignInLinks.Sessions);
    }
}
