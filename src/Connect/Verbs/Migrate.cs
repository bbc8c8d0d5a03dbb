using Connect.Database;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Verbs;

/// <summary>Brings the database up to date, mends what was kept against the rule, gives the service's role what it needs, and ends.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        await using var app = ConnectHost.Build(command, configure).Build();
        await app.PrepareAsync(command.IsDemo, CancellationToken.None);
        await ServiceRole.GrantAsync(app.Services, CancellationToken.None);
        await MendSightAsync(app.Services, CancellationToken.None);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }

    private static async Task MendSightAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var db = ConnectDatabases.Create(services.GetRequiredService<DatabaseSettings>());
        if (await KeptSight.CountStraysAsync(db, stop) is not (> 0 and var strays)) return;

        await KeptSight.RestoreAsync(db, stop);
        await Console.Out.WriteLineAsync($"{strays} lines of who sees whom were not as the rule gives them, and are now.");
    }
}
