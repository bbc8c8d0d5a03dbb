namespace Connect;

/// <summary>The service. Run alone it is the internet node; the secure node runs it with more modules.</summary>
public static class ConnectHost
{
    /// <summary>Runs one verb: serve, migrate, create-admin or doctor. Returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        await using var app = builder.Build();
        await app.RunAsync();
        return 0;
    }
}
