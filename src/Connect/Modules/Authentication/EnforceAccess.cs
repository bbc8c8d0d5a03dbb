using System.Security.Claims;
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
            Refuse(endpoint, context);
        else
            await context.ChallengeAsync();
    });

    // Who would see it with their PIN is asked for it, and then led back here.
    private static void Refuse(Endpoint endpoint, HttpContext context)
    {
        var rule = endpoint.Metadata.GetMetadata<AccessAttribute>()?.Rule;
        if ((rule, context.User.Role()) is (AccessRule.ServiceUser or AccessRule.ServiceUserFull or AccessRule.SignedInFull, Role.ServiceUser)
            || (rule is AccessRule.SignedIn or AccessRule.SignedInFull or AccessRule.Supporter && IsOnCodeAlone(context.User)))
            context.Response.Redirect(SignInLinks.Pin(context.Request.Path));
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static bool MayOpen(Endpoint endpoint, HttpContext context) => endpoint.Metadata.GetMetadata<AccessAttribute>()?.Rule switch
    {
        AccessRule.Anyone or AccessRule.Client or AccessRule.Gateway or AccessRule.Demo => true,

        // Whoever took the token has looked at its scope too; a cookie's reader is no client, whatever else they may open.
        AccessRule.Api => context.User.ClientName() is not null,
        AccessRule.SignedIn => context.User.PersonId() is not null && (!IsOnCodeAlone(context.User) || context.Request.Path.Equals(SignInLinks.PinPath, StringComparison.OrdinalIgnoreCase)),
        AccessRule.SignedInFull => context.User.PersonId() is not null && !context.User.HasCodeAlone() && !IsOnCodeAlone(context.User),
        AccessRule.Password => context.User.Role()?.SignsInByText() == false,
        AccessRule.ServiceUser => context.User.Role() == Role.ServiceUser && !IsOnCodeAlone(context.User),
        AccessRule.ServiceUserFull => context.User.Role() == Role.ServiceUser && context.User.HasFullReach(),
        // A mentor may be a service user as well: the pages show each only those who opened something to them.
        AccessRule.Supporter => context.User.Role() is { } role && (role.IsSupporter() || role == Role.ServiceUser) && !IsOnCodeAlone(context.User),
        AccessRule.Volunteer => context.User.Role() == Role.Volunteer,
        AccessRule.Staff => context.User.Role()?.IsStaff() == true,
        AccessRule.Supervisor => context.User.Role() == Role.Supervisor,
        AccessRule.Office => context.User.Role() is Role.Administrator || context.User.Role()?.IsStaff() == true,
        AccessRule.Administrator => context.User.Role() == Role.Administrator,
        _ => false,
    };

    // Others hold the phone and must learn nothing: until the PIN is given nothing opens but the page that asks for it.
    private static bool IsOnCodeAlone(ClaimsPrincipal user) => user.NeedsPin() && !user.HasFullReach();
}
