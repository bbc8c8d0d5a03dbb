using Connect.Platform.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

internal static class AuthenticationModule
{
    public static IServiceCollection AddConnectAuthentication(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<ConnectDb>();
        services.AddScoped<Sessions>().AddScoped<SignIn>().AddScoped<SignOut>().AddScoped<CreateAccount>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Cookie);
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "connect";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Sessions.Longest;
        cookie.SlidingExpiration = false;
        // A session is about a browser: moving a demonstration's clock signs nobody out.
        cookie.TimeProvider = TimeProvider.System;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnTo";
        cookie.Events.OnValidatePrincipal = Sessions.ValidateAsync;
    }
}
