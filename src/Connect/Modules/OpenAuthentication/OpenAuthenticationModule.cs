using Connect.Modules.Authentication;
using Connect.Modules.OpenAuthentication.Due;
using Connect.Modules.OpenAuthentication.Held;
using Connect.Modules.OpenAuthentication.Pages;
using Connect.Modules.OpenAuthentication.Server;
using Connect.Modules.People;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Web;

namespace Connect.Modules.OpenAuthentication;

internal static class OpenAuthenticationModule
{
    public static IServiceCollection AddOpenAuthentication(this IServiceCollection services)
    {
        services.AddOptions<OpenAuthenticationOptions>().BindConfiguration(OpenAuthenticationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddServer();
        services.AddScoped<RegisterClient>().AddScoped<RotateSecret>().AddScoped<ReplaceKey>().AddScoped<DisableClient>().AddScoped<Clients>();
        services.AddScoped<GiveConsent>().AddScoped<EndConsent>().AddScoped<Consents>();
        services.AddRecurring<ForgetTokens>("open-authentication.forget-tokens", "40 3 * * *");
        // A token points to its grant, so it is erased first.
        services.AddScoped<IPersonParts, TokenRows>().AddScoped<IPersonParts, GrantRows>();
        return services
            .AddSingleton<INavigationLink>(new PlainLink(NavigationPlace.Footer, 91, () => ConsentWords.Words["MineTitle"], ClientLinks.Mine, _ => true))
            .AddSingleton<INavigationLink>(PlainLink.OfAdministrators(85, "Other systems", ClientLinks.Clients));
    }
}
