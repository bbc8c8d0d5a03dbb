using System.Diagnostics;
using Connect.Platform;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Connect.Web;

/// <summary>
/// Traces and metrics by OpenTelemetry, sent where OTEL_EXPORTER_OTLP_ENDPOINT says, or nowhere. None carries personal data:
/// route templates instead of paths, no query strings.
/// </summary>
internal static class Telemetry
{
    // Named as narrowly as settings can name them, so that no setting turns them up.
    private static readonly string[] CarriesAddresses =
        ["Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server.Kestrel"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("connect"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddProcessor<WithoutPersonalData>())
            .WithMetrics(metrics => metrics
                .AddMeter(Meters.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation());
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 }) telemetry.UseOtlpExporter();
        services.AddSingleton<WithoutPersonalData>();
        return services;
    }

    /// <summary>Structured lines for machines; plain ones where a person watches a demonstration.</summary>
    public static ILoggingBuilder AddConnectLogging(this ILoggingBuilder logging, bool isDemo)
    {
        logging.ClearProviders();

        // The framework's own lines carry addresses, and an address can hold a gateway's secret and a text.
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Npgsql", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        foreach (var category in CarriesAddresses)
            logging.AddFilter(category, LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(category, LogLevel.Warning);
        return isDemo ? logging.AddSimpleConsole() : logging.AddJsonConsole(console => console.IncludeScopes = false);
    }
}

/// <summary>Takes paths and queries out of every span before it leaves: a path can hold a gateway's secret or a record's id.</summary>
internal sealed class WithoutPersonalData : BaseProcessor<Activity>
{
    private static readonly string[] Removed = ["url.query", "url.full", "http.url", "http.target", "client.address", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Removed) data.SetTag(tag, null);
        if (data.GetTagItem("url.path") is not null) data.SetTag("url.path", data.GetTagItem("http.route"));
    }
}
