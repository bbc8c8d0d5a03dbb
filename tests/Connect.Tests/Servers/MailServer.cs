using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Connect.Tests.Servers;

/// <summary>A real mail server on loopback, run by Debian's python3-aiosmtpd as an ordinary user; mailserver.py says how it answers.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "connect", Password = "mail-test-password";

    private const string SystemUser = "nobody";

    private readonly string _folder;
    private ServerProcess? _process;

    private MailServer(string folder) => _folder = folder;

    public int Port { get; } = FreePort.Next();

    /// <summary>Vouches for the server, where it was started with TLS.</summary>
    public string AuthorityFile => Path.Combine(_folder, "certificate.pem");

    /// <summary>What it took, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. Directory.EnumerateFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    public static async Task<MailServer> StartAsync(bool withTls = false)
    {
        var server = new MailServer(await ServerProcess.CreateFolderAsync(SystemUser));
        if (withTls) server.WriteCertificate();
        await server.StartAsync(withTls ? ["--tls", server.AuthorityFile, server.KeyFile, "--login", User, Password] : []);
        return server;
    }

    public async Task KillAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _process = null;
    }

    /// <summary>Starts it again on the same port, with what it took before.</summary>
    public Task RestartAsync() => StartAsync([]);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string KeyFile => Path.Combine(_folder, "key.pem");

    private async Task StartAsync(string[] options)
    {
        // The user that runs it need not be able to read the repository.
        var script = Path.Combine(_folder, "mailserver.py");
        File.Copy(Path.Combine(Repository.Root, "tests/Connect.Tests/Servers/mailserver.py"), script, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, Readable);
        _process = await ServerProcess.StartAsync(SystemUser, Path.Combine(_folder, "mail.log"), "KILL", ["/usr/bin/python3", script, $"{Port}", _folder, .. options]);
        await FreePort.WaitUntilTakenAsync(Port, _process, CancellationToken.None);
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(AuthorityFile, certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(AuthorityFile, Readable);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(KeyFile, Readable);
    }

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
}
