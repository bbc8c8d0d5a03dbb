using Connect.Platform.Texts;

namespace Connect.Modules.Settings;

internal static class SettingsModule
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddScoped<AssistantSwitch>()
        .AddSingleton<ISendRule, QuietHours>();
}
