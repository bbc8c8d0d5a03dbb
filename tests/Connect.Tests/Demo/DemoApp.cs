using Connect.Tests.Given;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Demo;

/// <summary>A demonstration inside the test's process, on a folder of its own.</summary>
internal sealed class DemoApp : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DemoApp(Action<WebApplicationBuilder>? configure) => Web = ConnectHost.Build(new CommandLine("serve", IsDemo: true,
        ["--applicationName=Connect", "--environment=Production", $"--contentRoot={AppContext.BaseDirectory}", $"--Connect:Data={_folder.Path}", "--Connect:Demo:StartsAt=2027-03-02T10:00Z"]),
        builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        }).Build();

    public WebApplication Web { get; }

    public static async Task<DemoApp> StartAsync(Action<WebApplicationBuilder>? configure = null)
    {
        var app = new DemoApp(configure);
        await app.Web.PrepareAsync(isDemo: true, CancellationToken.None);
        app.Web.UseConnectPipeline(isDemo: true);
        await app.Web.StartAsync(CancellationToken.None);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await Web.StopAsync(CancellationToken.None);
        await Web.DisposeAsync();
        _folder.Dispose();
    }
}
