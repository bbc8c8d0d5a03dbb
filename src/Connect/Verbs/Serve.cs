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
        Safeguards.CheckServing(app.Services);
        await app.PrepareAsync(command.IsDemo, app.Lifetime.ApplicationStopping);
        app.UseConnectPipeline(command.IsDemo);
        if (command.IsDemo) app.Lifetime.ApplicationStarted.Register(() => DemoWelcome.Print(app));
        await StartAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception wrong) when (wrong is IOException or FormatException)
        {
            throw new SetUpException($"ASPNETCORE_URLS (or --urls) cannot be used: {wrong.Message}");
        }
    }
}
