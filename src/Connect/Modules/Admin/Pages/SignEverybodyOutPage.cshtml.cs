using Connect.Modules.AccessControl;
using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Admin.Pages;

/// <summary>After an incident: everybody has to sign in again.</summary>
[Access(AccessRule.Administrator)]
internal sealed class SignEverybodyOutPage : ConnectPage
{
    [BindProperty]
    public string Reason { get; set; } = "";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Do((SignEverybodyOut op) => op.RunAsync(Reason ?? "", User.SessionId()!.Value, Actor, Stop));
        if (!done.Succeeded)
        {
            ModelState.AddModelError(nameof(Reason), $"Enter a reason of {AccessProblems.LongestReason} characters or fewer");
            return Page();
        }

        this.Say(done.Value == 1 ? "1 session has ended. Yours goes on" : $"{done.Value} sessions have ended. Yours goes on");
        return Redirect(AdminLinks.Home);
    }
}
