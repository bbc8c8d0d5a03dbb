using System.Net;
using System.Security.Cryptography;
using Connect.Modules.OpenAuthentication;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Connect.Tests.Modules.OpenAuthentication;

/// <summary>Other systems that prove themselves by a key of their own.</summary>
public sealed class ClientKeyTests(Apps apps) : IClassFixture<Apps>
{
    private const string Issuer = "https://localhost/";

    [Theory, BothDatabases]
    public async Task A_system_with_a_key_is_who_signs_with_it_and_nobody_else(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var own = RSA.Create(2048);
        using var strange = RSA.Create(2048);
        var id = await AddAsync(app, $"Ledger {kind}", own.ExportSubjectPublicKeyInfoPem());

        var right = await TokenAsync(app, id, Assertion(id, new RsaSecurityKey(own), SecurityAlgorithms.RsaSha256));
        var wrong = new[]
        {
            await TokenAsync(app, id, Assertion(id, new RsaSecurityKey(strange), SecurityAlgorithms.RsaSha256)),
            await TokenAsync(app, id, Assertion(id, new RsaSecurityKey(own), SecurityAlgorithms.RsaSha256, audience: "https://elsewhere.example/")),
            await TokenAsync(app, id, Assertion("somebody-else", new RsaSecurityKey(own), SecurityAlgorithms.RsaSha256)),
            await TokenAsync(app, id, Assertion(id, new RsaSecurityKey(own), SecurityAlgorithms.RsaSha256, minutes: -10)),
            await TokenAsync(app, id, assertion: null),
        };

        Assert.False(right.IsError, right.Raw);
        Assert.All(wrong, refused => Assert.True(refused.IsError && refused.AccessToken is null, refused.Raw));
    }

    [Theory, BothDatabases]
    public async Task Another_key_puts_an_end_to_the_old_one(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var old = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = await AddAsync(app, $"Register {kind}", old.ExportSubjectPublicKeyInfoPem());
        using var ana = await app.SignInSecurelyAsync("ana.silva");
        var page = (await ana.PageAsync("/admin/clients")).QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == $"Register {kind}").GetAttribute("href")!;
        var before = await TokenAsync(app, id, Assertion(id, new ECDsaSecurityKey(old), SecurityAlgorithms.EcdsaSha256));

        using var refused = await ana.PostFormAsync(page, new() { ["Key"] = old.ExportPkcs8PrivateKeyPem() });
        using (await ana.PostFormAsync(page, new() { ["Key"] = fresh.ExportSubjectPublicKeyInfoPem() })) { }

        Assert.False(before.IsError, before.Raw);
        Assert.Contains("Enter a public key", await refused.ErrorAsync(), StringComparison.Ordinal);
        Assert.True((await TokenAsync(app, id, Assertion(id, new ECDsaSecurityKey(old), SecurityAlgorithms.EcdsaSha256))).IsError);
        Assert.False((await TokenAsync(app, id, Assertion(id, new ECDsaSecurityKey(fresh), SecurityAlgorithms.EcdsaSha256))).IsError);
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act.Fields == "public key");
    }

    [Fact]
    public void Short_private_and_strange_keys_are_not_taken()
    {
        using var shortKey = RSA.Create(1024);
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.All(
            [shortKey.ExportSubjectPublicKeyInfoPem(), rsa.ExportPkcs8PrivateKeyPem(), rsa.ExportRSAPublicKeyPem(), curve.ExportSubjectPublicKeyInfoPem(), "", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"],
            typed => Assert.Null(ClientKey.Read(typed)));
        Assert.NotNull(ClientKey.Read(rsa.ExportSubjectPublicKeyInfoPem()));
    }

    private static async Task<string> AddAsync(ConnectApp app, string name, string key)
    {
        using var ana = await app.SignInSecurelyAsync("ana.silva");
        using var made = await ana.PostFormAsync("/admin/clients/new", new() { ["Name"] = name, ["Kind"] = nameof(ClientKind.Machine), ["Redirects"] = "", ["Chosen"] = "profile", ["Key"] = key });
        var page = await TextSignIn.PageAsync(made);
        Assert.Contains("so it has no secret", page.Body!.TextContent, StringComparison.Ordinal);
        return page.QuerySelector("main code")!.TextContent;
    }

    private static async Task<TokenResponse> TokenAsync(ConnectApp app, string id, string? assertion)
    {
        using var machine = app.Machine();
        return await machine.RequestClientCredentialsTokenAsync(new()
        {
            Address = Diary.Token,
            ClientId = id,
            Scope = "profile",
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
            ClientAssertion = assertion is null ? new() : new() { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = assertion },
        });
    }

    private static string Assertion(string id, SecurityKey key, string algorithm, string audience = Issuer, int minutes = 5)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = id,
            Audience = audience,
            TokenType = "client-authentication+jwt",
            Claims = new Dictionary<string, object> { ["sub"] = id, ["jti"] = Guid.CreateVersion7().ToString() },
            IssuedAt = now.AddMinutes(minutes - 5),
            Expires = now.AddMinutes(minutes),
            SigningCredentials = new(key, algorithm),
        });
    }
}
