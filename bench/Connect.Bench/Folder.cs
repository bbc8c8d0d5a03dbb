namespace Connect.Bench;

/// <summary>A folder on the disk for one run.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("connect-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
