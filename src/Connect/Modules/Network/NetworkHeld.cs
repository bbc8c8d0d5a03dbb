using Connect.Platform.PersonalData;

namespace Connect.Modules.Network;

/// <summary>What the support network keeps about people.</summary>
internal static class NetworkHeld
{
    public static IServiceCollection AddNetworkHeld(this IServiceCollection services) => services
        .AddScoped<IPersonParts, NoContactParts>()
        .AddScoped<IPersonParts, SupportLinkParts>();
}
