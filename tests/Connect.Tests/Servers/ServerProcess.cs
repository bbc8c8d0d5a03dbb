using System.Collections.Concurrent;
using System.Diagnostics;

namespace Connect.Tests.Servers;

/// <summary>A real server run by a test: as an ordinary user, in a folder of its own, ended by its process id, and by the kernel when the tests die.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // The kernel's "signal me when my parent dies" goes by the thread that started the child, so that thread must not end.
    private static readonly BlockingCollection<Action> Starts = [];

    private readonly Process _process;
    private readonly string _log;

    static ServerProcess() => new Thread(() =>
    {
        foreach (var start in Starts.GetConsumingEnumerable()) start();
    })
    { IsBackground = true, Name = "server starts" }.Start();

    private ServerProcess(Process process, string log) => (_process, _log) = (process, log);

    public string Log => File.Exists(_log) ? File.ReadAllText(_log) : "";

    /// <summary>A new folder under /tmp that belongs to that user.</summary>
    public static async Task<string> CreateFolderAsync(string user)
    {
        var folder = $"/tmp/connect-tests-{Path.GetRandomFileName()}";
        await RunAsync(["install", "--directory", "--mode=700", .. Environment.IsPrivilegedProcess ? [$"--owner={user}"] : Array.Empty<string>(), folder]);
        return folder;
    }

    /// <summary>Starts a program; its output goes to the log file. When the tests die, the kernel sends it the signal.</summary>
    public static async Task<ServerProcess> StartAsync(string user, string log, string deathSignal, params string[] command)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(Shell(log, [.. AsUser(user), $"--pdeathsig={deathSignal}", "--", .. command]))!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return new ServerProcess(await started.Task, log);
    }

    /// <summary>Runs a program of that user to its end.</summary>
    public static Task RunAsync(string user, params string[] command) => RunAsync([.. AsUser(user), "--", .. command]);

    public void ThrowIfEnded()
    {
        if (_process.HasExited) throw new InvalidOperationException($"{Path.GetFileName(_log)}: the server ended with {_process.ExitCode}.\n{Log}");
    }

    /// <summary>Sends it a signal by name, such as STOP and CONT.</summary>
    public Task SignalAsync(string signal) => RunAsync(["/bin/sh", "-c", $"kill -{signal} {_process.Id}"]);

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end with that signal and waits 10 seconds for it.</summary>
    public async Task StopAsync(string signal)
    {
        if (_process.HasExited) return;
        await SignalAsync(signal);
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            await KillAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static string[] AsUser(string user) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={user}", "--regid=nogroup", "--clear-groups"]
        : ["setpriv"];

    private static ProcessStartInfo Shell(string log, string[] command) =>
        new("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1", "sh", log, .. command]) { WorkingDirectory = "/tmp" };

    private static async Task RunAsync(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {string.Concat(output)}");
    }
}
