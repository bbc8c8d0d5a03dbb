using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication.External;

internal static class ExternalSetup
{
    private static readonly TimeSpan CarriedFor = TimeSpan.FromMinutes(10);

    public static AuthenticationBuilder AddExternal(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddSingleton<IConfigureOptions<AuthenticationOptions>, ExternalSchemes>().AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ExternalSchemes>();
        authentication.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        // One for each scheme: one for the request would be set up for the last provider, whichever was asked for.
        authentication.Services.AddTransient<OpenIdConnectHandler>();
        authentication.Services.AddSingleton<LinkingCookie>().AddScoped<SignInWithExternal>().AddScoped<LinkExternal>().AddScoped<ProveForExternal>().AddScoped<UnlinkExternal>();
        return authentication.AddCookie(ExternalSchemes.Carrier, cookie =>
        {
            cookie.Cookie.Name = ExternalSchemes.Carrier;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = CarriedFor;
            cookie.SlidingExpiration = false;
            cookie.TimeProvider = TimeProvider.System;
        });
    }

    /// <summary>GET /sign-in/with/0: leads to the provider. A link and no form, since forms must not lead off the site.</summary>
    public static void MapExternal(this IEndpointRouteBuilder routes) => routes.MapGet("/sign-in/with/{number:int}", (int number, string? returnTo, IOptions<SignInOptions> options) =>
        number >= 0 && number < options.Value.External.Count
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = SignInLinks.With(SignInLinks.External, returnTo) }, [ExternalSchemes.Name(number)])
            : Results.NotFound()).WithMetadata(new AccessAttribute(AccessRule.Anyone), new BilingualAttribute());
}
