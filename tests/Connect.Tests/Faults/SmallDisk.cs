using Connect.Tests.Servers;

namespace Connect.Tests.Faults;

/// <summary>A disk in memory laid over a folder, so small that it can be filled. What was in the folder is on it.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static async Task<SmallDisk> MountOverAsync(string folder, int megabytes)
    {
        var kept = folder + ".kept";
        await ServerProcess.RunAsync("root", "cp", "-a", folder, kept);
        await ServerProcess.RunAsync("root", "mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "tmpfs", folder);
        await ServerProcess.RunAsync("root", "cp", "-a", kept + "/.", folder);
        Directory.Delete(kept, recursive: true);
        return new SmallDisk(folder);
    }

    /// <summary>Takes all the room that is left, to the last page.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full: that is what was wanted.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await ServerProcess.RunAsync("root", "umount", "--lazy", _folder);

    private string Ballast => Path.Combine(_folder, "ballast");
}
