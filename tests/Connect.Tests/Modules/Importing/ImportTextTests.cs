using System.Buffers;
using System.Text;
using Connect.Modules.Importing;
using Connect.Modules.Importing.Checking;
using Connect.Platform;
using CsCheck;

namespace Connect.Tests.Modules.Importing;

/// <summary>Files as spreadsheets write them, and such as none should.</summary>
public sealed class ImportTextTests
{
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",;\t\"\r\n");

    private const int Samples = 300;

    private static readonly string[] Columns = [.. ImportColumns.Of(ImportKind.People).Select(column => column.Name)];

    // Everything that has a meaning in such files, between letters of several scripts.
    private static readonly Gen<string> Cell = Gen.Char["abcÉŵ한 ,;|\t\"'\r\n=+-@0 7"].Array[0, 12].Select(letters => new string(letters));

    [Fact]
    public void What_a_spreadsheet_wrote_is_read_back_cell_for_cell() =>
        Gen.Select(Cell.Array[Columns.Length].Array[1, 8], Gen.Char[",;\t"], Gen.Bool.Select(windows => windows ? "\r\n" : "\n"), Gen.Bool)
            .Sample((rows, separator, newLine, mark) =>
            {
                var text = string.Concat(rows.Prepend(Columns).Select(row => string.Join(separator, row.Select(Quoted)) + newLine));
                var read = ImportText.Read(ImportKind.People, [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)]);

                var meant = rows.Select((row, place) => (Number: place + 2, Cells: row.Select(cell => cell.Trim()).ToArray())).Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
                Assert.Equal(meant.Count == 0 ? ImportProblems.Empty : null, read.Refusal);
                Assert.Equal(meant.Select(row => row.Number), read.Rows.Select(row => row.Number));
                Assert.All(meant.Zip(read.Rows), pair => Assert.Equal(pair.First.Cells, Columns.Select(column => pair.Second[column])));
            }, iter: Samples);

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_counts_them_blank_ones_and_broken_lines_included()
    {
        var read = ImportText.Read(ImportKind.Staff, Files.Staff("Ann,One,officer,a@example.org,", "", "\"Be\nn\",Two,officer,b@example.org,", ",,,,", "Cy,Three,officer,c@example.org,"));

        Assert.Equal([2, 4, 6], read.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Columns_come_in_any_order_and_however_they_are_written() =>
        Assert.Equal("a@example.org", Assert.Single(ImportText.Read(ImportKind.Staff, Files.Of("EMAIL;Last_Name; first  name ;Role", "a@example.org;One;Ann;officer")).Rows)[ImportColumns.Email]);

    [Fact]
    public void Another_encoding_is_refused_and_not_guessed_at()
    {
        var rows = $"{Files.StaffHeader}\r\nJosé,One,officer,j@example.org,\r\n";

        Assert.Equal(ImportProblems.NotUtf8, ImportText.Read(ImportKind.Staff, Encoding.Latin1.GetBytes(rows)).Refusal);
        Assert.Equal(ImportProblems.NotUtf8, ImportText.Read(ImportKind.Staff, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(rows)]).Refusal);
        Assert.Null(ImportText.Read(ImportKind.Staff, Encoding.UTF8.GetBytes(rows)).Refusal);
    }

    [Fact]
    public void A_column_that_is_missing_unknown_or_there_twice_is_named()
    {
        Assert.Equal((ImportProblems.WrongColumns, "email"), Refused("first name,last name,role"));
        Assert.Equal((ImportProblems.WrongColumns, "case number"), Refused("first name,last name,role,email,case number"));
        Assert.Equal((ImportProblems.WrongColumns, "role"), Refused("first name,last name,role,email,role"));
    }

    [Fact]
    public void Too_much_is_refused_and_so_is_nothing()
    {
        Assert.Equal(ImportProblems.TooBig, ImportText.Read(ImportKind.Staff, new byte[ImportLimits.Bytes + 1]).Refusal);
        Assert.Equal(ImportProblems.TooManyRows, ImportText.Read(ImportKind.Staff, Files.Staff([.. Enumerable.Repeat("Ann,One,officer,a@example.org,", ImportLimits.Rows(ImportKind.Staff) + 1)])).Refusal);
        Assert.Equal(ImportProblems.Empty, ImportText.Read(ImportKind.Staff, []).Refusal);
        Assert.Equal(ImportProblems.Empty, ImportText.Read(ImportKind.Staff, Files.Staff()).Refusal);
    }

    [Fact]
    public void A_quote_mark_that_is_never_closed_and_a_cell_too_many_are_said_of_their_row()
    {
        var open = ImportText.Read(ImportKind.Staff, Files.Staff(["\"Ann,One,officer,a@example.org,", .. Enumerable.Repeat("Ben,Two,officer,b@example.org,", 60)]));
        var more = ImportText.Read(ImportKind.Staff, Files.Staff("Ann,One,officer,a@example.org,Bridge Street,Harbour Road"));

        Assert.Contains("never closed", Assert.Single(open.Rows).Broken);
        Assert.Contains("more cells", Assert.Single(more.Rows).Broken);
    }

    [Fact]
    public void What_is_handed_back_is_no_formula_to_a_spreadsheet()
    {
        var file = Encoding.UTF8.GetString(CsvFile.Write([["2", "first name", "=HYPERLINK(\"http://bad.example\")", "Use letters"], ["3", "pod", "+1", "-"]]));

        Assert.DoesNotContain(file.Split('\r', '\n', ','), cell => cell.Trim('"') is ['=' or '+' or '-' or '@', ..]);
        Assert.Contains("HYPERLINK", file);
    }

    private static (Problem?, string?) Refused(string header)
    {
        var read = ImportText.Read(ImportKind.Staff, Files.Of(header, "x,x,x,x,x"));
        return (read.Refusal, read.Column);
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(MustQuote) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
