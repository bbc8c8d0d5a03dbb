using Connect.Modules.Network.Due;
using Connect.Modules.Network.Panels;
using Connect.Platform.Due;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;

namespace Connect.Modules.Network;

internal static class NetworkModule
{
    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        foreach (var line in NetworkLine.All) services.AddSingleton<IJournalKind>(line);
        return services
            .AddNetworkHeld()
            .AddSingleton<IJournalKind, NoContactLine>()
            .AddScoped<Supporters>()
            .AddScoped<NoContact>()
            .AddScoped<NoContactPairs>()
            .AddScoped<FindLink>()
            .AddScoped<SupportSight>()
            .AddScoped<ProposeSupport>()
            .AddScoped<AgreeToSupport>()
            .AddScoped<JoinSupport>()
            .AddScoped<AskAlone>()
            .AddScoped<HoldSupport>()
            .AddScoped<ChangeShares>()
            .AddScoped<EndSupport>()
            .AddScoped<BarContact>()
            .AddScoped<EndNoContact>()
            .AddScoped<IPanel, SupportersPanel>()
            .AddKeyedScoped<IDueWork, AskAgain>(AskAgain.DueKind)
            .AddKeyedScoped<IDueWork, CloseUnasked>(CloseUnasked.DueKind)
            .AddKeyedScoped<IDueWork, EndInTime>(EndInTime.DueKind);
    }
}
