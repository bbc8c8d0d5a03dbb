using System.Security.Claims;
using Connect.Modules.Authentication;
using Connect.Modules.OpenAuthentication;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.Api.Gate;

/// <summary>
/// What stands before the API: a bearer token and nothing else, its scope, the limits. Whoever comes through is the person as they are today, seen
/// through the client. Cookies are not looked at and none is set.
/// </summary>
internal static class ApiGate
{
    /// <summary>Stands before authentication: whatever a browser sends along, no page can make it ask the API in its reader's name.</summary>
    public static void UseNoCookiesForApi(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (IsApi(http)) http.Request.Headers.Remove("Cookie");
        return next(http);
    });

    /// <summary>Stands after it.</summary>
    public static void UseApi(this IApplicationBuilder app) => app.Use((http, next) => IsApi(http) ? EnterAsync(http, next) : next(http));

    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static async Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        var limits = http.RequestServices.GetRequiredService<ApiLimits>();
        if (await IsRefusedAsync(http, limits.WaitAfterRefusals(http))) return;

        var token = await http.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (token.Principal is null || await UserAsync(http, token.Principal) is not { } user)
        {
            limits.CountRefusal(http);
            http.Response.Headers.WWWAuthenticate = http.Request.Headers.Authorization.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
            await ApiProblem.WriteAsync(http, StatusCodes.Status401Unauthorized);
            return;
        }

        http.User = user;
        if (await IsRefusedAsync(http, limits.Wait(http))) return;

        if (http.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>()?.Scope is { } scope && !token.Principal.HasScope(scope))
        {
            http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
            await ApiProblem.WriteAsync(http, StatusCodes.Status403Forbidden, $"The scope {scope} is missing.");
            return;
        }

        // Routing's own answers, such as 405, are endpoints without a rule; what is mapped without one stays closed.
        await (http.GetEndpoint() is { RequestDelegate: { } refuse } and not RouteEndpoint ? refuse(http) : next(http));
        if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null }) await ApiProblem.WriteAsync(http, http.Response.StatusCode);
    }

    private static async Task<bool> IsRefusedAsync(HttpContext http, string? seconds)
    {
        if (seconds is null) return false;

        http.Response.Headers.RetryAfter = seconds;
        await ApiProblem.WriteAsync(http, StatusCodes.Status429TooManyRequests);
        return true;
    }

    // Null when the session has ended since, or the client is shut out.
    private static async Task<ClaimsPrincipal?> UserAsync(HttpContext http, ClaimsPrincipal token)
    {
        var services = http.RequestServices;
        if (token.GetClaim(Claims.ClientId) is not { } id || await services.GetRequiredService<Clients>().NamedAsync(id, http.RequestAborted) is not { } client) return null;

        var user = new ClaimsPrincipal(new ClaimsIdentity());
        if (token.SessionId() is { } session)
        {
            if (await services.GetRequiredService<ClientSessions>().UserAsync(session, http.RequestAborted) is not { } person) return null;
            user = person;
        }

        user.AddIdentity(new ClaimsIdentity([new(SessionClaims.ClientDisplayName, client.Name), .. token.GetScopes().Select(scope => new Claim(Claims.Scope, scope))], "api"));
        return user;
    }
}
