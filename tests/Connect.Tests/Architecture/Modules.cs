namespace Connect.Tests.Architecture;

/// <summary>The modules that there may be, and those that there are.</summary>
internal static class Modules
{
    public static readonly string Folder = Path.Combine(Repository.Root, "src", "Connect", "Modules");

    /// <summary>Of order.txt: each may use those before it.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "order.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    public static IReadOnlyList<string> Existing { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(name => name != "Shared").Order()];

    /// <summary>Which module uses which, each pair once.</summary>
    public static IReadOnlyList<(string From, string To)> Uses { get; } =
    [
        .. from use in Code.Uses
           let pair = (From: Code.ModuleOf(use.From), To: Code.ModuleOf(use.To))
           where pair.From is not null && pair.To is not null && pair.From != pair.To
           group pair by pair into pairs
           select (pairs.Key.From!, pairs.Key.To!),
    ];

    public static int Place(string module) => InOrder.ToList().IndexOf(module);
}
