using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Connect.Tests.Servers;

/// <summary>
/// Real OpenID Connect providers on loopback: oidc-provider from npm, run as an ordinary user. One is as an organisation has it; the other behaves as GOV.UK
/// One Login does (private_key_jwt only, ES256, vtr, nonce, no access without a User-Agent). oidc/server.mjs says who signs in there.
/// </summary>
public sealed class OidcServer : IAsyncLifetime
{
    public const string ClientId = "connect", ClientSecret = "a-secret-for-tests-0123456789", PeopleClientId = "connect-people", StaffClientId = "connect-staff";

    private const string SystemUser = "nobody";
    private static readonly string Program = Path.Combine(Repository.Root, "tests/Connect.Tests/Servers/oidc");

    private readonly int _port = FreePort.Next(), _oneLoginPort = FreePort.Next();
    private string _folder = "";
    private ServerProcess? _process;

    /// <summary>Where the Connect is to which it leads back.</summary>
    public Uri Connect { get; init; } = new("http://localhost");

    public string Issuer => $"http://127.0.0.1:{_port}";

    /// <summary>With a stroke at its end, as the real one's.</summary>
    public string OneLogin => $"http://127.0.0.1:{_oneLoginPort}/";

    /// <summary>The private key with which Connect proves itself to <see cref="OneLogin"/>.</summary>
    public string KeyFile => Path.Combine(_folder, "key.pem");

    public async ValueTask InitializeAsync()
    {
        _folder = await ServerProcess.CreateFolderAsync(SystemUser);
        if (!Directory.Exists(Path.Combine(Program, "node_modules")))
            await ServerProcess.RunAsync("root", "npm", "ci", "--prefix", Program, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await File.WriteAllTextAsync(Providers, JsonSerializer.Serialize(new object[]
        {
            new { port = _port, issuer = Issuer, clients = new[] { BySecret() }, isOneLogin = false },
            new { port = _oneLoginPort, issuer = OneLogin, clients = ByKey(), isOneLogin = true },
        }));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Providers, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        _process = await ServerProcess.StartAsync(SystemUser, Path.Combine(_folder, "oidc.log"), "KILL", "node", Path.Combine(Program, "server.mjs"), Providers);
        foreach (var port in new[] { _port, _oneLoginPort }) await FreePort.WaitUntilTakenAsync(port, _process, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Who signs in there next, and how.</summary>
    public async Task NextIsAsync(object who)
    {
        using var client = Client();
        using var answer = await client.PostAsJsonAsync($"{Issuer}/next", who);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Signs in there, in a browser of its own, from where Connect led to; the address on Connect to which it leads back.</summary>
    public async Task<Uri> SignInAsync(Uri from)
    {
        using var client = Client();
        for (var at = from; ;)
        {
            using var answer = await client.GetAsync(at);
            at = new Uri(at, answer.Headers.Location ?? throw new InvalidOperationException($"{at}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {_process!.Log}"));
            if (at.Host == "localhost") return at;
        }
    }

    private string Providers => Path.Combine(_folder, "providers.json");

    private static HttpClient Client() =>
#pragma warning disable RS0030 // No service provider here to ask for a client: this is the world outside.
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
#pragma warning restore RS0030

    private object BySecret() => new
    {
        client_id = ClientId,
        client_secret = ClientSecret,
        token_endpoint_auth_method = "client_secret_post",
        redirect_uris = new[] { new Uri(Connect, "/sign-in/back/0") },
    };

    private object[] ByKey()
    {
        using var key = RSA.Create(2048);
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        var shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(includePrivateParameters: false)));
        return [.. new[] { (PeopleClientId, 1), (StaffClientId, 2) }.Select(client => new
        {
            client_id = client.Item1,
            token_endpoint_auth_method = "private_key_jwt",
            jwks = new { keys = new[] { new { kty = "RSA", n = shown.N, e = shown.E, use = "sig", alg = "RS256" } } },
            id_token_signed_response_alg = "ES256",
            redirect_uris = new[] { new Uri(Connect, $"/sign-in/back/{client.Item2}") },
        })];
    }
}
