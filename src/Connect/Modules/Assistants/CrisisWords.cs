using System.Buffers;
using Connect.Platform.Texts;

namespace Connect.Modules.Assistants;

/// <summary>
/// Whether a text may speak of self-harm, suicide or a threat to life, by the phrases of <c>crisis-phrases.txt</c>. It errs
/// towards alerting a person, who decides; it never stands between a text and its worker.
/// </summary>
internal static class CrisisWords
{
    private static readonly SearchValues<string> Phrases = SearchValues.Create(Read(), StringComparison.Ordinal);

    public static bool Match(string text) => TextWords.Joined(text).AsSpan().ContainsAny(Phrases);

    private static string[] Read()
    {
        using var data = typeof(CrisisWords).Assembly.GetManifestResourceStream("crisis-phrases.txt")!;
        using var reader = new StreamReader(data);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => Choices(line.Trim()))
            .Select(TextWords.Joined)
            .Distinct()];
    }

    /// <summary>"kill (him|her)" stands for "kill him" and "kill her"; groups do not nest.</summary>
    internal static IEnumerable<string> Choices(string line)
    {
        if (line.IndexOf('(', StringComparison.Ordinal) is not (>= 0 and var open)) return [line];

        var close = line.IndexOf(')', open);
        return line[(open + 1)..close].Split('|').SelectMany(choice => Choices(line[..open] + choice + line[(close + 1)..]));
    }
}
