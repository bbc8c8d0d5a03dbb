using Connect.Platform.Access;
using Connect.Platform.Web;

namespace Connect.Web;

/// <summary>Where the service's address is set, pages are answered under no other name: what is made of a Host header is ours, whoever sent it.</summary>
internal static class OwnName
{
    public static IApplicationBuilder UseOwnName(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.RequestServices.GetRequiredService<ServiceAddress>().Root is not { } own || IsOurs(context, own)) return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    // Gateways and whoever looks after the machines come by names of their own.
    private static bool IsOurs(HttpContext context, Uri own) =>
        context.Request.Host.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments(Health.Path)
        || context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>()?.Rule == AccessRule.Gateway;
}
