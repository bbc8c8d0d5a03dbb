using Connect.Platform.Audit;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Admin.Pages;

public sealed class SignEverybodyOutTests(Apps apps) : IClassFixture<Apps>
{
    private const string Path = "/admin/sign-everybody-out";

    [Theory, BothDatabases]
    public async Task Everybody_but_the_administrator_has_to_sign_in_again(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        using var alex = await app.SignInFullyAsync();
        using var elsewhere = await app.SignInAsync("ana.silva");
        using var ana = await app.SignInAsync("ana.silva");

        using var done = await ana.PostFormAsync(Path, new() { ["Reason"] = "A laptop was stolen" });

        Assert.Contains("3 sessions have ended", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["/sign-in", "/sign-in", "/sign-in", "/admin"], [await sam.PathAsync("/staff"), await alex.PathAsync("/home"), await elsewhere.PathAsync("/admin"), await ana.PathAsync("/admin")]);
        Assert.Single((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Kind: AuditKind.Alteration, Thing: "sign-in", Reason: "A laptop was stolen" });
    }

    [Theory, BothDatabases]
    public async Task Without_a_reason_nobody_is_signed_out(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        using var ana = await app.SignInAsync("ana.silva");

        using var refused = await ana.PostFormAsync(Path, new() { ["Reason"] = " " });

        Assert.Contains("Enter a reason", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/staff", await sam.PathAsync("/staff"));
    }
}
