using System.Text.RegularExpressions;

namespace Connect.Tests.Architecture;

/// <summary>The files of the repository that people wrote.</summary>
internal static class Sources
{
    // Made by a build or a run, fetched, or another's.
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "vendor", "artifacts", "var", "keys", "var.keys", "TestResults", ".git", ".vs", ".idea"];

    public static IReadOnlyList<Source> All { get; } = [.. Under(new DirectoryInfo(Repository.Root))];

    /// <summary>Code and pages, without the migrations, which a tool writes.</summary>
    public static IReadOnlyList<Source> Written { get; } =
        [.. All.Where(source => source.Extension is ".cs" or ".cshtml" && !source.Path.Contains("/Migrations/", StringComparison.Ordinal))];

    /// <summary>The paths of the files whose text this is found in; pictures hold none.</summary>
    public static IEnumerable<string> Holding(this IEnumerable<Source> sources, Regex sought) =>
        sources.Where(source => source.Extension is not (".png" or ".ico") && sought.IsMatch(source.Text)).Select(source => source.Path);

    private static IEnumerable<Source> Under(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.LinkTarget is null && file.Name != ".git").Select(Read)
            .Concat(folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null && !NotOurs.Contains(inner.Name)).SelectMany(Under));

    private static Source Read(FileInfo file) => new(Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'), file.Extension);
}

/// <param name="Path">From the root of the repository, with forward slashes.</param>
internal sealed record Source(string Path, string Extension)
{
    public string Text => File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public int Lines => File.ReadLines(System.IO.Path.Combine(Repository.Root, Path)).Count();
}
