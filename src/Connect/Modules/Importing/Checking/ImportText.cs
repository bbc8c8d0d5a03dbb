using System.Text;
using Connect.Platform;
using CsvHelper;

namespace Connect.Modules.Importing.Checking;

/// <summary>One row as it stands in a file.</summary>
/// <param name="Number">As a spreadsheet counts.</param>
/// <param name="Broken">Why its cells cannot be told apart; null as a rule.</param>
internal sealed record ImportRow(int Number, IReadOnlyDictionary<string, string> Cells, string? Broken)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>A file as rows, or why it is none.</summary>
/// <param name="Refusal">Null where it can be read.</param>
/// <param name="Column">Which column is missing or not known, where that is it.</param>
internal sealed record ImportRows(IReadOnlyList<ImportRow> Rows, Problem? Refusal, string? Column = null);

/// <summary>Reads a file: UTF-8 with or without a mark, comma, semicolon or tab, cells in quotes with line breaks in them.</summary>
internal static class ImportText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ImportRows Read(ImportKind kind, byte[] content)
    {
        if (content.Length > ImportLimits.Bytes) return new([], ImportProblems.TooBig);
        if (Decoded(content) is not { } text) return new([], ImportProblems.NotUtf8);

        using var reader = CsvReader.FromText(text, Options(text));
        return reader.Read() ? Rows(kind, reader, [.. Cells(reader).Select(Name)]) : new([], ImportProblems.Empty);
    }

    // Guessing at another encoding would turn "José" into something else without anybody noticing.
    private static string? Decoded(byte[] content)
    {
        try
        {
            var text = Utf8.GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // No column has a separator in its name, so the first line tells which it is. Blank lines are rows to a spreadsheet: they count, and are passed over.
    private static CsvReaderOptions Options(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).ToString();
        return CsvReaderOptions.Default with { HasHeader = false, SkipEmptyLines = false, Separator = ",;\t".MaxBy(separator => first.Count(letter => letter == separator)) };
    }

    private static ImportRows Rows(ImportKind kind, CsvReader reader, IReadOnlyList<string> header)
    {
        var known = ImportColumns.Of(kind);
        if (known.FirstOrDefault(column => column.Needed && !header.Contains(column.Name)) is { } missing) return new([], ImportProblems.WrongColumns, missing.Name);
        if (header.Where((name, place) => name.Length > 0 && (known.All(column => column.Name != name) || header.ToList().IndexOf(name) != place)).FirstOrDefault() is { } odd)
            return new([], ImportProblems.WrongColumns, odd);

        var rows = new List<ImportRow>();
        for (var number = 2; reader.Read(); number++)
        {
            var cells = Cells(reader);
            if (cells.All(cell => cell.Length == 0)) continue;
            if (rows.Count == ImportLimits.Rows(kind)) return new([], ImportProblems.TooManyRows);

            rows.Add(new(number, Named(header, cells), Broken(header, cells)));
        }

        return rows.Count == 0 ? new([], ImportProblems.Empty) : new(rows, null);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(place => reader.GetString(place).Trim())];

    private static Dictionary<string, string> Named(IReadOnlyList<string> header, string[] cells) =>
        header.Zip(cells).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static string? Broken(IReadOnlyList<string> header, string[] cells) =>
        cells.Any(cell => cell.Length > ImportLimits.Cell) ? $"A cell is longer than {ImportLimits.Cell} characters. Look for a quote mark that is never closed"
        : cells.Skip(header.Count).Any(cell => cell.Length > 0) ? "It has more cells than the first row has columns. Put quote marks around a cell with a comma in it"
        : null;

    private static string Name(string typed) => string.Join(' ', typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('_', ' ');
}
