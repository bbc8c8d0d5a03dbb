using System.Globalization;
using System.Text.Json;

namespace Connect.Platform.Audit;

/// <summary>Copied heads: a file for each UTC day, a line of JSON for each head.</summary>
public static class HeadFiles
{
    private const string Pattern = "heads-*.jsonl";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="IOException">The folder is not there, or another process is writing: try again.</exception>
    public static async Task AppendAsync(string folder, ChainHead head, CancellationToken stop)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"heads-{head.At:yyyy-MM-dd}.jsonl"));
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(head, Json).Append((byte)'\n').ToArray(), stop);
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="JsonException">A line is no head.</exception>
    public static IEnumerable<ChainHead> Read(string folder) => Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Where(line => line.Length > 0)
        .Select(line => JsonSerializer.Deserialize<ChainHead>(line, Json)!);
}
