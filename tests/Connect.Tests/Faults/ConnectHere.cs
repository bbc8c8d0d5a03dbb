using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Faults;

/// <summary>A node in the test's own process. Its loops run only when the test says so; its clock may be the test's.</summary>
internal sealed class ConnectHere : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectHere(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public IFrame Frame => Services.GetRequiredService<IFrame>();

    public ITextInbox Inbox => Services.GetRequiredService<ITextInbox>();

    public HttpClient Client => _app.GetTestServer().CreateClient();

    public static async Task<ConnectHere> StartAsync(FaultDatabase database, Uri? sendUrl = null, TimeProvider? clock = null, ITextGateway? gateway = null)
    {
        var app = ConnectHost.Build(new CommandLine("serve", false, FaultSettings.Arguments(database, sendUrl)), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddHttpClient("kannel", client => client.Timeout = TimeSpan.FromSeconds(2));
            if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
            if (gateway is not null) builder.Services.Replace(ServiceDescriptor.Singleton(gateway));
            KeepLoopsStill(builder.Services);
        }).Build();
        app.UseConnectPipeline(isDemo: false);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Brings a text as the gateway would, and lets it take its effect.</summary>
    public async Task ReceiveAsync(string from, string to, string body, CancellationToken stop)
    {
        await Inbox.StoreAsync(new TextIn("kannel", Guid.CreateVersion7().ToString(), from, to, System.Text.Encoding.UTF8.GetBytes(body)), stop);
        await SettleTextsAsync(stop);
    }

    public async Task SettleTextsAsync(CancellationToken stop)
    {
        while (await Services.GetRequiredService<ReceivingLoop>().WorkAsync(stop) > 0) { }
    }

    /// <summary>Does what is due until nothing is. Returns how many rows were tried.</summary>
    public async Task<int> DoWhatIsDueAsync(CancellationToken stop)
    {
        var (done, step) = (0, 0);
        do done += step = await Services.GetRequiredService<DueLoop>().DoWhatIsDueAsync(stop);
        while (step > 0);
        return done;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void KeepLoopsStill(IServiceCollection services)
    {
        var loops = services.Where(service => service.ServiceType == typeof(IHostedService) && IsLoop(service)).ToList();
        foreach (var loop in loops) services.Remove(loop);
    }

    private static bool IsLoop(ServiceDescriptor service) => service.ImplementationFactory?.GetType().GenericTypeArguments[1] is { } type
        && (type == typeof(DueLoop) || type == typeof(FollowerLoop) || type == typeof(ReceivingLoop));
}
