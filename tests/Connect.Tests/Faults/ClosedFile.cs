using Connect.Tests.Servers;

namespace Connect.Tests.Faults;

/// <summary>A file that this process may not open, as if another user of the system owned it. Root may open any, but none that is immutable.</summary>
internal sealed class ClosedFile : IAsyncDisposable
{
    private readonly string _path;

    private ClosedFile(string path) => _path = path;

    public static async Task<ClosedFile> CloseAsync(string path)
    {
        if (Environment.IsPrivilegedProcess) await ServerProcess.RunAsync("root", "chattr", "+i", path);
        else File.SetUnixFileMode(path, UnixFileMode.None);
        return new(path);
    }

    public async ValueTask DisposeAsync()
    {
        if (Environment.IsPrivilegedProcess) await ServerProcess.RunAsync("root", "chattr", "-i", _path);
        else File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
