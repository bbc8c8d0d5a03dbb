using System.Net;
using System.Security.Cryptography;
using Connect.Demo;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.SecondFactors;
using Connect.Modules.Authentication.TextCodes;
using Connect.Modules.Importing;
using Connect.Modules.MyData.Copies;
using Connect.Modules.MyData.Due;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Keys;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Connect.Tests.Modules.OpenAuthentication;
using Connect.Web;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Keys;

/// <summary>Whoever has all that the node has but Connect__Keys, such as a backup of its data, has nothing that opens.</summary>
public sealed class OtherKeysTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task With_other_keys_the_data_opens_no_cookie_second_factor_PIN_token_or_file(DatabaseKind kind)
    {
        using var keys = new TemporaryFolder();
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        var loot = await GatherAsync(app);
        var here = await OpenedAsync(app.Services, app.Wire(), loot);
        await app.StopAsync();

        await using var other = ConnectApp.Build(app.Database, SecureBrowser.Https with { Keys = keys.Path });
        other.UseConnectPipeline(isDemo: false);
        await other.StartAsync(TestContext.Current.CancellationToken);
        var there = await OpenedAsync(other.Services, other.GetTestServer().CreateHandler(), loot);
        await other.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["key of cookies and forms", "session", "password given", "second factor", "recovery code", "PIN", "token", "page of a copy", "copy", "file to import"], here);
        Assert.Empty(there);
    }

    private sealed record Loot(string Session, string PasswordGiven, string RecoveryCode, string Token, Guid Account, IReadOnlyCollection<Guid> Keys);

    private static async Task<Loot> GatherAsync(ConnectApp app)
    {
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        Assert.True((await app.DoAsync((AskForCopy op) => op.RunAsync(Actor.Of(DemoCast.Alex), CancellationToken.None))).Succeeded);
        await app.SettleAsync();
        var copy = await app.AskAsync((ConnectDb db) => db.Set<CopyRequest>().Select(request => request.Id).SingleAsync());
        using (await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{copy}", new() { ["Release"] = "True" })) { }
        await app.SettleAsync();
        var file = "First name,Last name\nAda,Byron\n"u8.ToArray();
        await app.DoAsync((ConnectDb db) => { db.Add(Kept(app.Services.GetRequiredService<SealedBytes>(), file, app.Now)); return Task.CompletedTask; });
        var token = (await new Diary(app, sam).AgreeAsync()).AccessToken;
        var phone = await Authenticator.SetUpAsync(sam, TimeProvider.System.GetUtcNow());
        using var between = app.Browser().Securely();
        using (await Authenticator.GivePasswordAsync(between, "sam.okafor")) { }
        var account = await app.AskAsync((ConnectDb db) => db.Set<SecondFactor>().Select(factor => factor.Account).SingleAsync());
        return new(Cookie(sam, "connect"), Cookie(between, "connect-password"), phone.RecoveryCodes[0], token, account, [.. app.Services.GetRequiredService<IKeyManager>().GetAllKeys().Select(key => key.KeyId)]);
    }

    private static KeptFile Kept(SealedBytes seal, byte[] content, DateTime now)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = ImportKind.People, By = DemoCast.Ana, At = now, Content = seal.Seal(KeptFile.SealOf(id), content) };
    }

    // What of it a node opens, by name.
    private static async Task<IReadOnlyList<string>> OpenedAsync(IServiceProvider node, HttpMessageHandler wire, Loot loot)
    {
        await using var scope = node.CreateAsyncScope();
        var (services, opened) = (scope.ServiceProvider, new List<string>());
        var (db, seal) = (services.GetRequiredService<ConnectDb>(), services.GetRequiredService<SealedBytes>());
        using var client = new HttpClient(wire, disposeHandler: true) { BaseAddress = new("https://localhost/") };

        foreach (var key in node.GetRequiredService<IKeyManager>().GetAllKeys().Where(key => loot.Keys.Contains(key.KeyId))) Try("key of cookies and forms", () => key.CreateEncryptor() is not null);
        if (await AnswersAsync(client, "/staff", "Cookie", $"connect={loot.Session}")) opened.Add("session");
        if (await AnswersAsync(client, "/sign-in/second-factor", "Cookie", $"connect-password={loot.PasswordGiven}")) opened.Add("password given");
        foreach (var factor in await db.Set<SecondFactor>().ToListAsync()) Try("second factor", () => services.GetRequiredService<AppKeys>().StepOfKept(factor.Key, "000000") is null or > 0);
        var recovery = services.GetRequiredService<CodeHashes>().OfRecovery(loot.Account, loot.RecoveryCode.Replace(" ", "", StringComparison.Ordinal));
        if (await db.Set<RecoveryCode>().AnyAsync(code => code.Hash == recovery)) opened.Add("recovery code");
        if (await node.GetRequiredService<IFrame>().Do((Pins pins) => pins.CheckAsync(DemoCast.Alex, DemoCast.AlexPin, CancellationToken.None), CancellationToken.None) == PinJudgement.Right) opened.Add("PIN");
        if (await AnswersAsync(client, "/api/v1/me", "Authorization", $"Bearer {loot.Token}")) opened.Add("token");
        foreach (var page in await db.Set<HeldPage>().ToListAsync()) Try("page of a copy", () => services.GetRequiredService<HeldPages>().Open(page) is not null);
        foreach (var file in await db.Set<CopyFile>().ToListAsync()) Try("copy", () => seal.Open(MakeCopy.NameOf(file.Request), file.Content).Length > 0);
        foreach (var file in await db.Set<KeptFile>().ToListAsync()) Try("file to import", () => seal.Open(KeptFile.SealOf(file.Id), file.Content).Length > 0);
        return [.. opened.Distinct()];

        void Try(string what, Func<bool> opens)
        {
            try
            {
                if (opens()) opened.Add(what);
            }
            catch (CryptographicException)
            {
                // It does not open.
            }
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path, string header, string value)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { header, value } } };
        using var answer = await client.SendAsync(question);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static string Cookie(Browser browser, string name) => browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == name).Value;
}
