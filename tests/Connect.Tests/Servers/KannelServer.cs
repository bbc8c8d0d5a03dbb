namespace Connect.Tests.Servers;

/// <summary>
/// A real Kannel: bearerbox with its fake SMSC, and smsbox. It keeps its store in a file, so that it loses nothing when
/// killed, and repeats its calls to us every second.
/// </summary>
internal sealed class KannelServer : IAsyncDisposable
{
    public const string User = "connect";
    public const string Password = "kannel-test-password";

    private const string SystemUser = "kannel";

    private readonly string _folder;
    private readonly int _adminPort = FreePort.Next();
    private readonly int _boxPort = FreePort.Next();
    private readonly int _sendPort = FreePort.Next();
    private ServerProcess? _bearerbox;
    private ServerProcess? _smsbox;

    private KannelServer(string folder) => _folder = folder;

    public int SmscPort { get; } = FreePort.Next();

    public Uri SendUrl => new($"http://127.0.0.1:{_sendPort}/cgi-bin/sendsms");

    public string Logs => $"{_bearerbox?.Log}\n{_smsbox?.Log}";

    /// <summary>Starts it with received texts going to callbacks + "/received?..."; callbacks is our address with the secret.</summary>
    public static async Task<KannelServer> StartAsync(Uri callbacks, CancellationToken stop)
    {
        var kannel = new KannelServer(await ServerProcess.CreateFolderAsync(SystemUser));
        await File.WriteAllTextAsync(kannel.Conf, kannel.Configuration(callbacks), stop);
        await kannel.StartAsync(stop);
        return kannel;
    }

    /// <summary>Starts it, again after <see cref="KillAsync"/>: on the same ports, with the same store.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        _bearerbox = await ServerProcess.StartAsync(SystemUser, Path.Combine(_folder, "bearerbox.log"), "KILL", "/usr/sbin/bearerbox", "-v", "1", Conf);
        await FreePort.WaitUntilTakenAsync(_boxPort, _bearerbox, stop);
        _smsbox = await ServerProcess.StartAsync(SystemUser, Path.Combine(_folder, "smsbox.log"), "KILL", "/usr/sbin/smsbox", "-v", "1", Conf);
        await FreePort.WaitUntilTakenAsync(_sendPort, _smsbox, stop);
    }

    /// <summary>It takes connections and answers nothing, until <see cref="ThawAsync"/>.</summary>
    public Task FreezeAsync() => _smsbox!.SignalAsync("STOP");

    public Task ThawAsync() => _smsbox!.SignalAsync("CONT");

    public async Task KillAsync()
    {
        if (_smsbox is not null) await _smsbox.DisposeAsync();
        if (_bearerbox is not null) await _bearerbox.DisposeAsync();
        (_smsbox, _bearerbox) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Conf => Path.Combine(_folder, "kannel.conf");

    private string Configuration(Uri callbacks) => $"""
        group = core
        admin-port = {_adminPort}
        admin-interface = 127.0.0.1
        admin-password = {Password}
        smsbox-port = {_boxPort}
        smsbox-interface = 127.0.0.1
        box-allow-ip = 127.0.0.1
        store-type = file
        store-location = {_folder}/store

        group = smsc
        smsc = fake
        smsc-id = fake
        host = 127.0.0.1
        port = {SmscPort}
        connect-allow-ip = 127.0.0.1

        group = smsbox
        bearerbox-host = 127.0.0.1
        sendsms-port = {_sendPort}
        sendsms-interface = 127.0.0.1
        http-request-retry = 1000
        http-queue-delay = 1
        http-timeout = 10

        group = sendsms-user
        username = {User}
        password = {Password}
        max-messages = 20
        concatenation = true

        group = sms-service
        keyword = default
        catch-all = true
        max-messages = 0
        omit-empty = true
        get-url = "{callbacks}/received?from=%p&to=%P&id=%I&coding=%c&charset=%C&text=%b"

        """;
}
