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
using static Connect.Modules.OpenAuthentication.Pages.ConsentWords;
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

    /// <summary>What it can do in any case if it is allowed at all.</summary>
    public IReadOnlyList<string> Always { get; private set; } = [];

    /// <summary>What it asks for besides, each for the reader to allow or not.</summary>
    public IReadOnlyList<Choice> Optional { get; private set; } = [];

    /// <summary>What of it the reader allows: all, until they untick.</summary>
    [BindProperty]
    public IReadOnlyList<string> Can { get; set; } = [];

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

        Can = [.. Optional.Select(choice => choice.Value)];
        return User.HasFullReach() ? Page() : Redirect(SignInLinks.Pin(Request.Path + Request.QueryString));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !User.HasFullReach()) return NotFound();

        var agrees = Request.Form[Answer] == Yes;
        IReadOnlyList<string> allowed = [.. Always, .. Optional.Select(choice => choice.Value).Where(Can.Contains)];
        if (agrees && allowed.Count == 0)
        {
            ModelState.AddModelError(nameof(Can), Words.Say("AskNothing", Words["Refuse"]));
            return Page();
        }

        await InFrame.RunAsync(HttpContext, () => agrees ? AgreeAsync(allowed) : RefuseAsync());
        return Onwards();
    }

    private async Task<bool> FindAsync()
    {
        if (HttpContext.GetOpenIddictServerRequest() is not { ClientId: { } name, RedirectUri: { } back } request) return false;
        if (await clients.NamedAsync(name, Stop) is not { } client) return false;

        (Client, BackTo) = (client, new Uri(back).Host is { Length: > 0 } host ? host : back);
        var scopes = Scopes.All.Where(request.HasScope).ToList();
        Always = [.. scopes.Where(Scopes.IsAlways)];
        Optional = [.. scopes.Except(Always).Select(scope => new Choice(scope, Alone(scope)))];
        Asked = [.. LeadBack.Asked(HttpContext).Where(asked => asked.Name is not (Answer or nameof(Can)))];
        return true;
    }

    private async Task AgreeAsync(IReadOnlyList<string> allowed)
    {
        var services = HttpContext.RequestServices;
        var given = await services.GetRequiredService<GiveConsent>().RunAsync(Client.ClientId, allowed, User.SessionId()!.Value, Actor, Stop);
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
