using Connect.Platform.Recording;

namespace Connect.Modules.AccessControl;

internal static class AccessControlModule
{
    public static IServiceCollection AddAccessControl(this IServiceCollection services) => services
        .AddAccessHeld()
        .AddScoped<RestrictPerson>()
        .AddScoped<LiftRestriction>()
        .AddScoped<UntoldGlass>()
        .AddScoped<ExcludeWorker>()
        .AddScoped<EndExclusion>()
        .AddScoped<BreakGlass>()
        .AddScoped<RestrictedRecords>()
        .AddScoped<OpenedRecords>()
        .AddScoped<Restrictions>()
        .AddScoped<AccessReports>()
        .AddSingleton<IJournalKind, GlassOpenedLine>()
        .AddSingleton<IJournalKind, GlassAlertLine>()
        .AddSingleton<IJournalKind, GlassAdministratorLine>();
}
