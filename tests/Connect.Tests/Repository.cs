namespace Connect.Tests;

/// <summary>The working copy that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No folder above the tests holds Connect.slnx.")
        : File.Exists(Path.Combine(folder.FullName, "Connect.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
