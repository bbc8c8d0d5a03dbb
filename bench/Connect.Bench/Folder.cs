namespace Connect.Bench;

/// <summary>A folder on the disk for one run.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("connect-bench-").FullName;

    public string Path => Directory.CreateDirectory(System.IO.Path.Combine(_root, "data")).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
