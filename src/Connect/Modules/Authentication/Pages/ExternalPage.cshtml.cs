using Connect.Modules.Authentication.External;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using static Connect.Modules.Authentication.Pages.SignInWords;

namespace Connect.Modules.Authentication.Pages;

/// <summary>Back from a provider: signs in, or links the identity for whoever stepped up in order to. Who is not known is told how to become so.</summary>
[Access(AccessRule.Anyone), Bilingual]
internal sealed class ExternalPage(PasswordCookie cookie, LinkingCookie linking, IOptions<SignInOptions> options) : ConnectPage
{
    [BindProperty(SupportsGet = true)]
    public string ReturnTo { get; set; } = "";

    /// <summary>A provider vouched for somebody whom nobody has linked; or else none did.</summary>
    public bool IsUnknown { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var carried = await HttpContext.AuthenticateAsync(ExternalSchemes.Carrier);
        await HttpContext.SignOutAsync(ExternalSchemes.Carrier);
        if (ExternalIdentity.Of(carried, options.Value) is not { } identity) return Page();
        IsUnknown = true;
        if (linking.Take(HttpContext)) return await LinkAsync(identity);

        var answer = await Do((SignInWithExternal op) => op.RunAsync(identity, User.SessionId(), Stop));
        if (answer.Given is { } given) cookie.Give(HttpContext, given);
        if (answer.User is { } user) await HttpContext.SignInAsync(user);
        return answer.Step switch
        {
            SignInStep.SecondFactor => Redirect(SignInLinks.Factor(ReturnTo)),
            SignInStep.SetUp => Redirect(SignInLinks.FirstSetUp(ReturnTo)),
            SignInStep.Done => LocalRedirect(LocalPath.Or(ReturnTo, "/")),
            _ => Page(),
        };
    }

    private async Task<IActionResult> LinkAsync(ExternalIdentity identity)
    {
        if (await Do((LinkExternal op) => op.RunAsync(identity, Actor, Stop))) this.Say(Words["ExternalLinked"]);
        else this.SaySorry(Words["ExternalTaken"]);
        return Redirect(SignInLinks.OtherAccounts);
    }
}
