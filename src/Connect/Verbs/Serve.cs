using Connect.Demo;
using Connect.Web;

namespace Connect.Verbs;

/// <summary>Migrates, then answers requests until told to stop.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        var builder = ConnectHost.Build(command, configure);
        await using var app = builder.Build();
        await app.PrepareAsync(command.IsDemo, app.Lifetime.ApplicationStopping);
        app.UseConnectPipeline(command.IsDemo);
        if (command.IsDemo) app.Lifetime.ApplicationStarted.Register(() => DemoWelcome.Print(app));
        await app.RunAsync();
        return 0;
    }
}
