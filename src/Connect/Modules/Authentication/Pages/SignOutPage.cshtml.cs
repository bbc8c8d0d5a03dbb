using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Authentication.Pages;

[Access(AccessRule.Anyone)]
internal sealed class SignOutPage : ConnectPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (User.SessionId() is { } session) await Do((SignOut op) => op.RunAsync(session, Actor, Stop));
        await HttpContext.SignOutAsync();

        // What a page kept on the device, such as an answer that was not sent yet, goes with the session.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Redirect("/sign-in");
    }
}
