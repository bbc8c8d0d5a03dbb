using System.Net;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Connect.Bench;

/// <summary>The whole service on loopback, as it is served; only the phone network is played, and takes every text at once.</summary>
internal sealed class Node(WebApplication app) : IAsyncDisposable
{
    public const string CallbackSecret = "0123456789abcdef0123456789abcdef";

    public IServiceProvider Services => app.Services;

    public LiveTopics Live { get; } = app.Services.GetRequiredService<LiveTopics>();

    public DatabaseSettings Database { get; } = app.Services.GetRequiredService<DatabaseSettings>();

    public IPEndPoint Address
    {
        get
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new(IPAddress.Loopback, new Uri(address).Port);
        }
    }

    public static async Task<Node> StartAsync(string database, string folder, Action<WebApplication>? map = null, Action<IServiceCollection>? services = null)
    {
        var app = ConnectHost.Build(new("serve", IsDemo: false, Settings(database, folder)), builder =>
        {
            Quietly(builder);
            services?.Invoke(builder.Services);
        }).Build();
        await app.PrepareAsync(isDemo: false, CancellationToken.None);
        app.UseConnectPipeline(isDemo: false);
        map?.Invoke(app);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static string[] Settings(string database, string folder) =>
    [
        "--applicationName=Connect",
        $"--contentRoot={AppContext.BaseDirectory}",
        "--urls=http://127.0.0.1:0",
        $"--Connect:Data={folder}",
        $"--Connect:Keys={folder}.keys",
        $"--ConnectionStrings:Connect={database}",
        "--Texts:Gateway=kannel",
        "--Texts:Kannel:SendUrl=http://127.0.0.1:9/",
        "--Texts:Kannel:User=connect",
        "--Texts:Kannel:Password=connect",
        "--Texts:Kannel:CallbackBaseUrl=http://127.0.0.1/",
        $"--Texts:Kannel:CallbackSecret={CallbackSecret}",
        $"--Texts:Lines:0={Town.Line}",
        // All clients of a measurement come from one address.
        "--Connect:TryLimits:Requests=100000000",
    ];

    private static void Quietly(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        builder.Logging.Services.Configure<LoggerFilterOptions>(filters => filters.Rules.Clear());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        PlayNetwork(builder.Services);
    }

    private static void PlayNetwork(IServiceCollection services)
    {
        var kannel = services.Single(service => service.ServiceType == typeof(ITextGateway));
        services.Replace(ServiceDescriptor.Singleton<ITextGateway>(provider =>
            new QuickNetwork((ITextGateway)ActivatorUtilities.CreateInstance(provider, kannel.ImplementationType!))));
    }

    private sealed class QuickNetwork(ITextGateway kannel) : ITextGateway
    {
        public string Name => kannel.Name;

        public Task<SendResult> SendAsync(TextToSend text, CancellationToken stop) =>
            Task.FromResult<SendResult>(new SendResult.Accepted(text.Id.Value.ToString()));

        public void MapCallbacks(IEndpointRouteBuilder routes) => kannel.MapCallbacks(routes);
    }
}
