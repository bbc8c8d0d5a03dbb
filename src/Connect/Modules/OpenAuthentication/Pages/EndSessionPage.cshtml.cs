using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Server.AspNetCore;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>
/// Another system asks whether whoever sits here signs out of Connect too. They are asked, so that no page can do it to them; then they are led back, if that
/// system may lead them there. What they let it do stays: that is ended among the other systems.
/// </summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class EndSessionPage : ConnectPage
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public IReadOnlyList<(string Name, string? Value)> Asked { get; private set; } = [];

    /// <summary>Where they go now that they are signed out; null while they are asked.</summary>
    public string? ContinueTo { get; private set; }

    public IActionResult OnGet()
    {
        if (HttpContext.GetOpenIddictServerRequest() is null) return NotFound();

        Asked = LeadBack.Asked(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.GetOpenIddictServerRequest() is null) return NotFound();

        if (User.SessionId() is { } session) await Do((SignOut op) => op.RunAsync(session, Actor, Stop));
        await HttpContext.SignOutAsync();
        await HttpContext.SignOutAsync(Scheme, new() { RedirectUri = SignInLinks.Start });
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        ContinueTo = LeadBack.ByPage(Response);
        return ContinueTo is null ? new EmptyResult() : Page();
    }
}
