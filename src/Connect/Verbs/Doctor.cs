using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Verbs;

/// <summary>Looks at the node's set-up and says what is wrong with it, changing nothing.</summary>
internal static class Doctor
{
    public static async Task<int> RunAsync(CommandLine command, Action<WebApplicationBuilder>? configure)
    {
        await using var app = ConnectHost.Build(command, configure).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var findings = await FindAsync(scope.ServiceProvider);
        foreach (var (good, words) in findings) await Console.Out.WriteLineAsync($"{(good ? "good " : "WRONG")}  {words}");
        return findings.All(finding => finding.Good) ? 0 : 1;
    }

    private static async Task<List<(bool Good, string Words)>> FindAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        var findings = new List<(bool, string)> { (true, $"Database: {(settings.IsPostgres ? "PostgreSQL" : "SQLite")}.") };
        var db = services.GetRequiredService<ConnectDb>();
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync()).Count();
            findings.Add(pending == 0 ? (true, "The database is up to date.") : (false, $"{pending} migrations are waiting: run 'connect migrate'."));
            if (pending == 0) findings.Add(await SightAsync(db));
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException)
        {
            findings.Add((false, $"The database does not answer ({fault.GetType().Name}): check ConnectionStrings__Connect or Connect__Data."));
        }

        findings.AddRange(await AuditFindings.OfAsync(services, db));
        var gateway = services.GetServices<ITextGateway>().FirstOrDefault();
        findings.Add(gateway is null ? (false, "No text gateway is set up: set Texts__Gateway.") : (true, $"Texts go through {gateway.Name}."));
        findings.Add(services.GetServices<IMailGateway>().Any() ? (true, "Mail goes through a mail server.") : (false, "No mail server is set up: set Connect__Mail__Server."));
        return findings;
    }

    private static async Task<(bool, string)> SightAsync(ConnectDb db) =>
        await KeptSight.CountStraysAsync(db, CancellationToken.None) is > 0 and var strays
            ? (false, $"{strays} lines of who sees whom are not as the rule gives them: somebody wrote past the database's triggers. Stop the service and run 'connect migrate'.")
            : (true, "Who sees whom is kept as the rule gives it.");
}
