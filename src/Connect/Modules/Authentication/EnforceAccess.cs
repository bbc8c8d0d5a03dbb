using Connect.Modules.People;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;

namespace Connect.Modules.Authentication;

/// <summary>Deny by default: an endpoint that names no rule cannot be reached, and what somebody may not open does not exist for them.</summary>
public static class EnforceAccess
{
    public static IApplicationBuilder UseAccessRules(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || MayOpen(endpoint, context))
            await next();
        else if (context.User.Identity is { IsAuthenticated: true } || endpoint.Metadata.GetMetadata<AccessAttribute>() is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await context.ChallengeAsync();
    });

    private static bool MayOpen(Endpoint endpoint, HttpContext context) => endpoint.Metadata.GetMetadata<AccessAttribute>()?.Rule switch
    {
        AccessRule.Anyone or AccessRule.Gateway or AccessRule.Demo => true,
        AccessRule.SignedIn => context.User.PersonId() is not null,
        AccessRule.Staff => context.User.Role()?.IsStaff() == true,
        AccessRule.Administrator => context.User.Role() == Role.Administrator,
        _ => false,
    };
}
