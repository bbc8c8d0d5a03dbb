using Connect.Database;

namespace Connect.Verbs;

/// <summary>Brings the database up to date, gives the service's role what it needs, and ends.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        await using var app = ConnectHost.Build(command, configure).Build();
        await app.PrepareAsync(command.IsDemo, CancellationToken.None);
        await ServiceRole.GrantAsync(app.Services, CancellationToken.None);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
