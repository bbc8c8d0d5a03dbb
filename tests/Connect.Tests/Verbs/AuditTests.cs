using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Verbs;

/// <summary>The command that checks the audit, as an operator runs it.</summary>
[Collection(nameof(StandardError))]
public sealed class AuditTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Verify_ends_with_0_when_whole_and_with_1_and_the_first_difference_when_not(DatabaseKind database)
    {
        using var folder = new TemporaryFolder();
        await using var app = await apps.NewAsync(database, new() { Configure = builder => builder.Configuration["Connect:Audit:HeadsFolder"] = folder.Path });
        await app.TextAsync("Alex", "next");
        await app.AuditAsync();
        await app.Services.GetRequiredService<AuditLoop>().SignAsync(CancellationToken.None);
        await app.SettleAsync();
        var key = Path.Combine(folder.Path, "public-key.pem");
        await File.WriteAllTextAsync(key, app.Services.GetRequiredService<HeadKey>().PublicKey);

        Assert.Equal((0, ""), await VerifyAsync(app, "--heads", folder.Path));
        Assert.Equal((0, ""), await VerifyAsync(app, "--heads", folder.Path, "--public-key", key));

        // As a superuser does it, and no trace of it in the database.
        string[] cut = database == DatabaseKind.Postgres
            ? ["set session_replication_role = replica", "delete from audit_heads", "delete from audit_links where seq > 5"]
            : ["drop trigger audit_heads_no_delete", "drop trigger audit_links_no_delete", "delete from audit_heads", "delete from audit_links where seq > 5"];
        await app.DoAsync(async (ConnectDb db) =>
        {
            foreach (var statement in cut) await db.Database.ExecuteSqlRawAsync(statement);
        });

        var (exitCode, said) = await VerifyAsync(app, "--heads", folder.Path);
        Assert.Equal(1, exitCode);
        Assert.Contains("First difference at 6", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);

        Assert.Contains("copied heads in /nowhere cannot be read", (await VerifyAsync(app, "--heads", "/nowhere")).Said, StringComparison.Ordinal);
        Assert.Contains("public key cannot be read", (await VerifyAsync(app, "--public-key", "/nowhere")).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(app, [])).ExitCode);
    }

    private static Task<(int ExitCode, string Said)> VerifyAsync(ConnectApp app, params string[] more) => RunAsync(app, ["verify", .. more]);

    private static Task<(int ExitCode, string Said)> RunAsync(ConnectApp app, string[] words) => StandardError.DuringAsync(() => ConnectHost.RunAsync(
        ["audit", .. words, "--applicationName=Connect", $"--contentRoot={AppContext.BaseDirectory}", $"--ConnectionStrings:Connect={app.Database.ConnectionString}",
            $"--Connect:Keys={Path.Combine(TemporaryFolder.ForTheRun, "keys")}"]));
}
