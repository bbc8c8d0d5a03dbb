using Connect.Platform.Due;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Audit;

/// <summary>Registers the audit: recording, reads, the chain, its heads and its check.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(HeadToAddress.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddScoped<AuditTrail>().AddScoped<Reads>();
        services.AddScoped<ChainAudit>().AddScoped<SignHead>().AddScoped<VerifyAudit>();
        services.AddKeyedScoped<IOutsideWork, HeadToFolder>(HeadToFolder.DueKind).AddKeyedScoped<IOutsideWork, HeadToAddress>(HeadToAddress.DueKind);
        services.AddSingleton<HeadKey>();
        services.AddSingleton<ReadLog>().AddHostedService(provider => provider.GetRequiredService<ReadLog>());
        services.AddSingleton<AuditLoop>().AddHostedService(provider => provider.GetRequiredService<AuditLoop>());
        return services;
    }
}
