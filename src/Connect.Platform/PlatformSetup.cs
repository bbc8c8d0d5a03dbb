using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Live;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Platform;

/// <summary>Registers the kernel: frames, journal recording and followers, audit, due rows, texts.</summary>
public static class PlatformSetup
{
    public static IServiceCollection AddConnectPlatform(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddSingleton(database);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new SystemTime(TimeProvider.System));
        services.AddScoped<ScopeConnection>();
        services.AddScoped<AfterCommit>();
        AddFrame(services, database);

        services.AddSingleton<LiveTopics>();
        services.AddSingleton<FollowerSignal>();
        services.AddSingleton<DueSignal>();
        services.AddSingleton<ReceivingSignal>().AddSingleton<TextsUnderWay>();
        services.AddScoped<Journal>();
        services.AddScoped<DueRows>();
        services.AddScoped<DueClaim>();
        services.AddScoped<SendText>();
        services.AddScoped<TextStates>();
        services.AddScoped<IOutsideWork, TextSending>();
        services.AddSingleton<ITextInbox, TextInbox>();
        services.AddAudit();

        services.AddSingleton<Settling>().AddHostedService(provider => provider.GetRequiredService<Settling>());
        AddLoop<FollowerLoop>(services);
        AddLoop<DueLoop>(services);
        AddLoop<ReceivingLoop>(services);
        services.AddSingleton<StepThroughTime>();
        return services;
    }

    // The frame is registered before the loops: services stop in reverse order, and the loops still write while they stop.
    private static void AddFrame(IServiceCollection services, DatabaseSettings database)
    {
        if (database.IsPostgres)
        {
            services.AddSingleton<IFrame, PostgresFrame>();
            services.AddHostedService<PostgresBells>();
            return;
        }

        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<IFrame>(provider => provider.GetRequiredService<SqliteWriter>());
        services.AddHostedService(provider => provider.GetRequiredService<SqliteWriter>());
    }

    private static void AddLoop<TLoop>(IServiceCollection services) where TLoop : Microsoft.Extensions.Hosting.BackgroundService
    {
        services.AddSingleton<TLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<TLoop>());
    }
}
