using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Connect.Platform.Audit;

/// <summary>Registers the audit: recording, reads, the chain, its heads and its check.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(HeadToAddress.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddScoped<AuditTrail>().AddScoped<Reads>();
        services.AddScoped<ChainAudit>().AddScoped<SignHead>().AddScoped<VerifyAudit>();
        services.AddKeyedScoped<IOutsideWork, HeadToFolder>(HeadToFolder.DueKind).AddKeyedScoped<IOutsideWork, HeadToAddress>(HeadToAddress.DueKind);
        services.AddSingleton<HeadKey>();
        AddReads(services, database);
        services.AddSingleton<AuditLoop>().AddHostedService(provider => provider.GetRequiredService<AuditLoop>());
        return services;
    }

    private static void AddReads(IServiceCollection services, DatabaseSettings database)
    {
        if (database.IsPostgres) AddHosted<ReadsInCommits>(services);
        else AddHosted<ReadsInFile>(services.AddSingleton<ReadFiles>());
        services.AddSingleton(provider => new ReadLog(provider.GetRequiredService<IKeepReads>(), provider.GetRequiredService<IOptions<AuditOptions>>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddHosted<TKeeping>(IServiceCollection services) where TKeeping : class, IKeepReads, IHostedService =>
        services.AddSingleton<TKeeping>().AddSingleton<IKeepReads>(provider => provider.GetRequiredService<TKeeping>())
            .AddHostedService(provider => provider.GetRequiredService<TKeeping>());
}
