using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Connect.Tests.Servers;

namespace Connect.Tests.Faults;

/// <summary>Connect itself, built, as a process of its own that can be killed and started again on the same address. Whatever it went through, its log says nothing of anybody.</summary>
internal sealed partial class ConnectProcess : IAsyncDisposable
{
    private readonly FaultDatabase _database;
    private readonly Dictionary<string, string> _settings;
    private readonly string _log;
    private readonly string[] _command;
    private ServerProcess? _process;

    private ConnectProcess(FaultDatabase database, Uri sendUrl, Uri? address, IReadOnlyDictionary<string, string>? more, string[] command)
    {
        Address = address ?? FreeAddress();
        (_database, _command) = (database, command);
        // Not in the folder: a disk that is full of data must still let the node say so.
        _log = $"{database.Folder}-{Address.Port}.log";
        _settings = FaultSettings.Of(database, sendUrl, Address);
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) _settings[key] = value;
#pragma warning disable RS0030 // The world outside has no service provider to ask.
        Client = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
#pragma warning restore RS0030
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>All that it has written since it was first started.</summary>
    public string Log => File.Exists(_log) ? File.ReadAllText(_log) : "";

    public static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="more">Settings besides the usual ones.</param>
    public static async Task<ConnectProcess> StartAsync(
        FaultDatabase database, Uri sendUrl, Uri? address = null, IReadOnlyDictionary<string, string>? more = null)
    {
        var process = new ConnectProcess(database, sendUrl, address, more, ["serve"]);
        await process.StartAsync();
        return process;
    }

    /// <summary>Starts a demonstration on an empty database: its clock stands at that time and can be moved.</summary>
    public static async Task<ConnectProcess> StartDemoAsync(FaultDatabase database, Uri sendUrl, Uri address, DateTimeOffset startsAt)
    {
        var process = new ConnectProcess(database, sendUrl, address, new Dictionary<string, string> { ["Connect:Demo:StartsAt"] = startsAt.ToString("O") }, ["serve", "--demo"]);
        await process.StartAsync();
        return process;
    }

    /// <summary>Starts it, again after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync()
    {
        await BeginAsync();
        await WaitUntilReadyAsync();
    }

    /// <summary>Starts it and waits for nothing.</summary>
    // From a folder that is not its own: what it keeps to itself must not hang on where it was started.
    public async Task BeginAsync()
    {
        var environment = _settings.Select(setting => $"{setting.Key.Replace(":", "__", StringComparison.Ordinal)}={setting.Value}");
        _process = await ServerProcess.StartAsync(FaultDatabase.SystemUser, _log, "KILL",
            ["env", "DOTNET_TieredPGO=0", "DOTNET_EnableWriteXorExecute=0", "DOTNET_gcServer=0", "ASPNETCORE_ENVIRONMENT=Production", $"ASPNETCORE_URLS={Address}", $"HOME={_database.Folder}",
                .. environment, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
                Path.Combine(AppContext.BaseDirectory, "Connect.dll"), .. _command]);
    }

    /// <summary>Ends it at once, wherever it is: kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        await _process.KillAsync();
        await _process.DisposeAsync();
        _process = null;
    }

    public async Task StopAsync() => await (_process?.StopAsync("TERM") ?? Task.CompletedTask);

    /// <summary>Kannel brings a text. Null when there was no answer.</summary>
    public async Task<HttpStatusCode?> BringAsync(FromPhone text, CancellationToken stop)
    {
        try
        {
            using var answer = await Client.GetAsync(text.Callback, stop);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null) await _process.DisposeAsync();
        Assert.Contains("Application started", Log, StringComparison.Ordinal);
        SecretsInLogs.CheckNone(Welcome().Replace(Log, "", 1));
    }

    private async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            _process!.ThrowIfEnded();
            try
            {
                using var answer = await Client.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(20);
        }
    }

    // A demonstration greets whoever started it with its sign-ins, which are no secret.
    [GeneratedRegex(@"Connect is running, with invented people\..*?Stop with Ctrl\+C\.", RegexOptions.Singleline)]
    private static partial Regex Welcome();
}

/// <summary>A text on its way from a phone, as Kannel brings it: again with the same id until it is taken.</summary>
internal sealed record FromPhone(string Id, string From, string To, string Body)
{
    public string Callback => string.Create(CultureInfo.InvariantCulture,
        $"/webhooks/kannel/{FaultSettings.Secret}/received?from={From[1..]}&to={To[1..]}&id={Id}&coding=0&charset=UTF-8&text={Uri.EscapeDataString(Body)}");
}
