using System.Security.Claims;
using Connect.Modules.Authentication;
using OpenIddict.Server;
using OpenIddict.Validation;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication.Server;

/// <summary>
/// A code or token opens nothing once the session that stands for it has ended, or the account is locked: whether the other system would use it,
/// renew it or ask about it.
/// </summary>
internal sealed class RefuseEndedSessions(ClientSessions sessions)
    : IOpenIddictServerHandler<OpenIddictServerEvents.ValidateTokenContext>, IOpenIddictValidationHandler<OpenIddictValidationEvents.ValidateTokenContext>
{
    // After OpenIddict's own checks: of the signature, the time and the token's row.
    public const int Order = 1_000_000;

    private const string Ended = "The person has ended this, or may not sign in.";

    public async ValueTask HandleAsync(OpenIddictServerEvents.ValidateTokenContext context)
    {
        if (!await IsOverAsync(context.Principal, context.CancellationToken)) return;

        context.Reject(context.EndpointType is OpenIddictServerEndpointType.Token ? Errors.InvalidGrant : Errors.InvalidToken, Ended);
    }

    public async ValueTask HandleAsync(OpenIddictValidationEvents.ValidateTokenContext context)
    {
        if (await IsOverAsync(context.Principal, context.CancellationToken)) context.Reject(Errors.InvalidToken, Ended);
    }

    // A client's own token has no session.
    private async Task<bool> IsOverAsync(ClaimsPrincipal? principal, CancellationToken stop) =>
        principal?.SessionId() is { } session && !await sessions.IsAliveAsync(session, stop);
}
