using CsvHelper;

namespace Connect.Modules.Importing;

/// <summary>A file that a spreadsheet opens as it is meant: marked as UTF-8, and with no cell that it would run as a formula.</summary>
internal static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Write(IReadOnlyList<string[]> rows)
    {
        using var memory = new MemoryStream();
        using (var writer = CsvWriter.Create(memory, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var row in rows) writer.WriteRecord(row);
        }

        return memory.ToArray();
    }
}
