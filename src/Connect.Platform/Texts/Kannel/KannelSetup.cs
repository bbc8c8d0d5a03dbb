using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Texts.Kannel;

/// <summary>Registers Kannel as the way to the phone network.</summary>
public static class KannelSetup
{
    // A joined text of 1,600 characters arrives in the address, up to nine characters for each of its own.
    private const int LongestRequestLine = 32 * 1024;

    /// <summary>Adds the gateway when Texts:Gateway is "kannel"; otherwise changes nothing.</summary>
    public static IServiceCollection AddKannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (!string.Equals(configuration["Texts:Gateway"], KannelGateway.GatewayName, StringComparison.OrdinalIgnoreCase)) return services;

        services.AddOptions<KannelOptions>()
            .Bind(configuration.GetSection(KannelOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestLineSize = LongestRequestLine);
        services.AddHttpClient(KannelGateway.GatewayName, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 16 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers();
        services.AddSingleton<ITextGateway, KannelGateway>();
        return services;
    }

    // SocketsHttpHandler sets TCP_NODELAY itself; headers and body of a text leave in one write.
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        UseProxy = false,
    };
}
