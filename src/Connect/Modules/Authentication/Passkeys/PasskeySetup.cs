using Connect.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>
/// Passkeys by ASP.NET Core Identity (Web Authentication). They are bound to the name in Connect__Address and never to a Host header; the device asks its
/// owner for a finger, a face or its own PIN each time, and offers them without a user name.
/// </summary>
internal static class PasskeySetup
{
    private const string Always = "required";

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<ServiceAddress>((passkeys, address) =>
        {
            passkeys.ServerDomain = address.Root?.Host;
            passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = Always;
            passkeys.AttestationConveyancePreference = "none";
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(
                !origin.CrossOrigin && origin.Origin == address.Root?.GetLeftPart(UriPartial.Authority));
        });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<PasskeyCookie>().AddScoped<OwnPasskeys>().AddScoped<LostPasskeys>().AddScoped<StepUpProof>();
        services.AddScoped<BeginPasskey>().AddScoped<AddPasskey>().AddScoped<RemovePasskey>().AddScoped<SignInWithPasskey>();
        return services;
    }
}
