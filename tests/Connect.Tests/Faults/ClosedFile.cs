using Connect.Tests.Servers;

namespace Connect.Tests.Faults;

/// <summary>A file that this process may not open, as if another user of the system owned it. Root may open any, but none that is immutable.</summary>
internal sealed class ClosedFile : IAsyncDisposable
{
    private readonly string _path;

    private ClosedFile(string path) => _path = path;

    public static async Task<ClosedFile> CloseAsync(string path)
    {
        await RunAsync(Environment.IsPrivilegedProcess ? ["chattr", "+i", path] : ["chmod", "000", path]);
        return new(path);
    }

    public async ValueTask DisposeAsync() => await RunAsync(Environment.IsPrivilegedProcess ? ["chattr", "-i", _path] : ["chmod", "600", _path]);

    private static Task RunAsync(string[] command) => ServerProcess.RunAsync("root", command);
}
