using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.OpenAuthentication.Server;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication.Pages;

/// <summary>
/// Whether another system may act for the reader. It is asked each time, and with more than a code by text. OpenIddict has looked at the request
/// by then: the client, the address to go back to, the scopes, the challenge.
/// </summary>
[Access(AccessRule.SignedIn), Bilingual]
internal sealed class AuthorizePage(Clients clients) : ConnectPage
{
    public const string Answer = "answer", Yes = "yes";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public ClientCard Client { get; private set; } = null!;

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>What the other system asked for, word for word, to be sent again with the answer.</summary>
    public IReadOnlyList<(string Name, string? Value)> Asked { get; private set; } = [];

    public string BackTo { get; private set; } = "";

    public string? ReaderName => User.FindFirstValue(SessionClaims.Name);

    /// <summary>Where the reader goes with the answer; null while they are asked.</summary>
    public string? ContinueTo { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();

        var request = HttpContext.GetOpenIddictServerRequest()!;
        if (request.HasPromptValue(PromptValues.Login)) return await SignInAnewAsync();

        return User.HasFullReach() ? Page() : Redirect(SignInLinks.Pin(Request.Path + Request.QueryString));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !User.HasFullReach()) return NotFound();

        await InFrame.RunAsync(HttpContext, () => Request.Form[Answer] == Yes ? AgreeAsync() : RefuseAsync());
        return Onwards();
    }

    private async Task<bool> FindAsync()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { ClientId: { } name, RedirectUri: { } back } request) return false;
        if (await clients.NamedAsync(name, Stop) is not { } client) return false;

        (Client, Scopes, BackTo) = (client, [.. OpenAuthentication.Scopes.All.Where(request.HasScope)], new Uri(back).Host is { Length: > 0 } host ? host : back);
        Asked = LeadBack.Asked(HttpContext);
        return true;
    }

    private async Task AgreeAsync()
    {
        var services = HttpContext.RequestServices;
        var given = await services.GetRequiredService<GiveConsent>().RunAsync(Client.ClientId, Scopes, User.SessionId()!.Value, Actor, Stop);
        if (given.Succeeded) await HttpContext.SignInAsync(Scheme, given.Value);
        else await RefuseAsync();
    }

    private Task RefuseAsync() => HttpContext.ForbidAsync(Scheme, new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied,
    }));

    private IActionResult Onwards()
    {
        ContinueTo = LeadBack.ByPage(Response);
        return ContinueTo is null ? new EmptyResult() : Page();
    }

    // The other system wants to be sure who sits there now. Without the wish itself, or it would go round and round.
    private async Task<IActionResult> SignInAnewAsync()
    {
        await Do((SignOut op) => op.RunAsync(User.SessionId()!.Value, Actor, Stop));
        await HttpContext.SignOutAsync();
        var rest = QueryString.Create(Request.Query.Where(asked => asked.Key != Parameters.Prompt));
        return Redirect($"{SignInLinks.Start}?returnTo={Uri.EscapeDataString(Request.Path + rest)}");
    }
}
