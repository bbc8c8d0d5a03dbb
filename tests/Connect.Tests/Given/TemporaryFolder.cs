namespace Connect.Tests.Given;

/// <summary>A folder of our own that goes away again.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly Lazy<TemporaryFolder> OfTheRun = new(() =>
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    /// <summary>One for all tests of this run.</summary>
    public static string ForTheRun => OfTheRun.Value.Path;

    public string Path { get; } = Directory.CreateTempSubdirectory("connect-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
