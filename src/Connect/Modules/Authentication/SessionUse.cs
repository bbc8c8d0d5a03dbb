using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication;

/// <summary>
/// Looks at the session with every request, so that a cookie alone opens nothing once it has ended, nor more than its person may by now; and keeps it open while somebody does something. That is
/// written down every two minutes at most and not with each request.
/// </summary>
internal sealed class SessionUse(Sessions sessions, IFrame frame, IOptions<SignInOptions> options, SystemTime clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(2);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var use = context.HttpContext.RequestServices.GetRequiredService<SessionUse>();
        if (context.Principal is { } user && await use.OpenAsync(user, context.HttpContext) is { } open)
        {
            if (user.IsOutdated(open)) context.ReplacePrincipal(user.As(open));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>GET /settings/sessions/here: a page says that somebody is typing on it, who would otherwise be signed out over a long text.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(SignInLinks.Here, () => Results.NoContent()).WithMetadata(new AccessAttribute(AccessRule.SignedIn));

    private async Task<OpenSession?> OpenAsync(ClaimsPrincipal user, HttpContext context)
    {
        var stop = context.RequestAborted;
        if (user.SessionId() is not { } id || await sessions.OpenAsync(id, stop) is not { } open) return null;
        if (!IsSomebodys(context.Request) || user.Ends() is not { } ends) return open;

        var idle = clock.UtcNow() + options.Value.IdleOf(open.Role);
        var wanted = ends < idle ? ends : idle;
        if (wanted - open.Until >= Step) await frame.RunAheadOfDiskAsync((services, _) => services.GetRequiredService<Sessions>().KeepAsync(id, wanted, stop), stop);
        return open;
    }

    // A page that refreshes itself is not somebody who is there.
    private static bool IsSomebodys(HttpRequest request) => !request.Path.StartsWithSegments("/live") && !request.Headers.ContainsKey("X-Fragment");
}
