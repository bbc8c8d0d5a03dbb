using System.Globalization;
using System.Threading.RateLimiting;
using Connect.Modules.OpenAuthentication.Server;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.Extensions.Options;
using OpenIddict.Server.AspNetCore;

namespace Connect.Modules.OpenAuthentication;

/// <summary>The OAuth server in the way of a request. OpenIddict answers within authentication; these are its addresses, with their rules.</summary>
internal static class OpenAuthenticationRoutes
{
    private static readonly string[] Writing = [ClientLinks.Token, ClientLinks.Revoke], Sent = [.. Writing, ClientLinks.Introspect];
    private static readonly string[] Published = [ClientLinks.Discovery, ClientLinks.Keys], Limited = [.. Sent, .. Published, ClientLinks.Authorize, ClientLinks.EndSession];

    /// <summary>Stands before authentication, since OpenIddict answers there.</summary>
    public static void UseOpenAuthentication(this WebApplication app)
    {
        var limit = Limiter(app.Services.GetRequiredService<IOptions<OpenAuthenticationOptions>>().Value.PerAddressAMinute);
        app.Lifetime.ApplicationStopped.Register(limit.Dispose);
        app.Use(async (context, next) =>
        {
            if (!Is(context, Limited))
            {
                await next(context);
                return;
            }

            using var lease = limit.AttemptAcquire(context);
            if (!lease.IsAcquired) Refuse(context, lease);
            else if (HttpMethods.IsPost(context.Request.Method) && Is(context, Writing)) await InFrame.RunAsync(context, () => FromTheStartAsync(context, next));
            else await next(context);
        });
    }

    /// <summary>Never reached as endpoints; here so that each has its rule, and stands in the list of who may open what.</summary>
    public static void MapOpenAuthentication(this IEndpointRouteBuilder routes)
    {
        foreach (var path in Sent) routes.MapPost(path, () => Results.NotFound()).WithMetadata(new AccessAttribute(AccessRule.Client)).ExcludeFromDescription();
        foreach (var path in Published)
            routes.MapGet(path, () => Results.NotFound()).WithMetadata(new AccessAttribute(AccessRule.Anyone)).ExcludeFromDescription();
    }

    // What OpenIddict read of the request belongs to the scope in which it did.
    private static Task FromTheStartAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set<OpenIddictServerAspNetCoreFeature>(null);
        return next(context);
    }

    // OpenIddict answers at an address with a slash after it too.
    private static bool Is(HttpContext context, string[] paths) =>
        context.Request.Path.Value?.TrimEnd('/') is { } asked && paths.Contains(asked, StringComparer.OrdinalIgnoreCase);

    private static PartitionedRateLimiter<HttpContext> Limiter(int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            NetworkAddress.Of(context), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private static void Refuse(HttpContext context, RateLimitLease lease)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
