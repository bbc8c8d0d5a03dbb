using System.Security.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>A client that asks in its own name gets a token that stands for no person, and so sees nobody.</summary>
internal sealed class GiveClientToken : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType()) return default;

        var client = new ClaimsPrincipal(new ClaimsIdentity("client"));
        client.SetClaim(Claims.Subject, context.ClientId).SetScopes(context.Request.GetScopes()).SetResources(OpenAuthentication.Scopes.Api);
        context.SignIn(client);
        return default;
    }
}
