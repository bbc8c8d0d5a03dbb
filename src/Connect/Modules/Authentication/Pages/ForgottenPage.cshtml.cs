using Connect.Modules.Authentication.Passwords;
using Connect.Platform.Access;
using Connect.Platform.Mail;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

/// <summary>A member of staff has forgotten their password. Every address is answered alike.</summary>
[Access(AccessRule.Anyone)]
internal sealed class ForgottenPage : ConnectPage
{
    [BindProperty]
    public string Email { get; set; } = "";

    public bool Asked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (MailAddress.Read(Email) is not { } address)
        {
            ModelState.AddModelError(nameof(Email), Email.Trim().Length == 0 ? "Enter your email address" : "Enter an email address, like sam@example.org");
            return Page();
        }

        await Do((AskForNewPassword op) => op.RunAsync(address));
        Asked = true;
        return Page();
    }
}
