using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Connect.Tests;
using Connect.Tests.Servers;
using Microsoft.Data.Sqlite;

namespace Connect.BrowserTests;

/// <summary>Connect itself, as ./run starts it: a process of its own, in demo mode, on a free port and an empty folder.</summary>
public class DemoNode : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connect-browser").FullName;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private Process? _process;

    /// <summary>When its time begins: a Tuesday in the morning. Texts that nobody waits for are held at night, and the tests run at any hour.</summary>
    public static DateTimeOffset Start { get; } = new(2027, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
#pragma warning disable RS0030 // No service provider here to ask for a client: this is the world outside.
        Http = new HttpClient(_handler) { BaseAddress = Address };
#pragma warning restore RS0030
        var start = new ProcessStartInfo("dotnet", [Assembly(), "serve", "--demo", "--urls", Address.ToString()]) { RedirectStandardOutput = true };
        start.Environment["Connect__Data"] = Path.Combine(_folder, "data");
        start.Environment["Connect__Keys"] = Path.Combine(_folder, "keys");
        start.Environment["Connect__Demo__StartsAt"] = Start.ToString("O");
        foreach (var (name, value) in await MoreSettingsAsync()) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await ReadyAsync();
    }

    public Task TextAsync(string from, string to, string body) =>
        PostAsync("/demo/texts", new() { ["from"] = from, ["to"] = to, ["body"] = body });

    public Task MoveClockAsync(TimeSpan forward) => PostAsync("/demo/clock", new() { ["forward"] = forward.ToString() });

    /// <summary>The hour for which restricted records were opened is over. It goes by the database's clock, which nobody moves, so its end is written down.</summary>
    public async Task EndHourAsync()
    {
        await using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "data", "connect.db"), DefaultTimeout = 10, Pooling = false }.ToString());
        await db.OpenAsync();
        await using var end = db.CreateCommand();
        end.CommandText = "update broken_glass set until = cast(unixepoch('subsec') * 1000 as integer) - 1000";
        Assert.NotEqual(0, await end.ExecuteNonQueryAsync());
    }

    /// <summary>The texts that a handset has received, oldest first.</summary>
    public async Task<List<string>> ReceivedAsync(string phone)
    {
        using var texts = JsonDocument.Parse(await Http.GetStringAsync($"/demo/texts?phone={Uri.EscapeDataString(phone)}"));
        return [.. texts.RootElement.EnumerateArray().Where(text => text.GetProperty("direction").GetString() == "in").Select(text => text.GetProperty("body").GetString()!)];
    }

    /// <summary>Waits until the handset has received so many texts, and gives the last.</summary>
    public async Task<string> LastOfAsync(string phone, int atLeast)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (await ReceivedAsync(phone) is { } texts && texts.Count >= atLeast) return texts[^1];
            await Task.Delay(100);
        }

        throw new TimeoutException($"{phone} has not received {atLeast} texts.");
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Http.Dispose();
        _handler.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Environment variables besides the usual ones.</summary>
    protected virtual Task<Dictionary<string, string>> MoreSettingsAsync() => Task.FromResult<Dictionary<string, string>>([]);

    private async Task PostAsync(string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        var answer = await Http.PostAsync(path, content);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}");
    }

    private async Task ReadyAsync()
    {
        for (var wait = 0; wait < 1200; wait++)
        {
            try
            {
                if ((await Http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Assert.False(_process!.HasExited, "Connect ended while it started.");
            await Task.Delay(100);
        }

        throw new TimeoutException("Connect did not become ready.");
    }

    private static string Assembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Repository.Root, "src", "Connect", "bin", configuration, "net10.0", "Connect.dll");
    }
}
