namespace Connect.Platform;

/// <summary>
/// A file that one process at a time holds, so that processes that start together take turns. It stays when it is let go: were it deleted,
/// two could hold locks on two files of one name.
/// </summary>
public static class LockFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Disposing of what it returns ends the turn.</summary>
    /// <exception cref="IOException">Another process has held it all this time.</exception>
    public static FileStream Take(string path, TimeSpan atMost)
    {
        FileStream? turn = null;
        return SpinWait.SpinUntil(() => (turn = TryTake(path)) is not null, atMost) ? turn! : throw Held(path);
    }

    /// <inheritdoc cref="Take"/>
    public static async Task<FileStream> TakeAsync(string path, TimeSpan atMost, CancellationToken stop)
    {
        for (var tries = (int)(atMost / Pause); tries > 0; tries--)
        {
            if (TryTake(path) is { } turn) return turn;
            await Task.Delay(Pause, stop);
        }

        throw Held(path);
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static IOException Held(string path) => new($"{path} is held by another process. Is one stuck while it starts?");
}
