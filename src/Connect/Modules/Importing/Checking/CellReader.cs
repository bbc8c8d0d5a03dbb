using System.Globalization;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Mail;

namespace Connect.Modules.Importing.Checking;

/// <summary>Reads the cells of one row and says of each that cannot be right what to do.</summary>
internal sealed class CellReader(ImportRow row, List<ImportProblem> problems)
{
    private static readonly string[] Dates = ["d/M/yyyy", "yyyy-M-d", "d.M.yyyy", "d-M-yyyy"];

    private readonly int _before = problems.Count;

    public bool IsRight => problems.Count == _before;

    public int Row => row.Number;

    public string this[string column] => row[column];

    public void Wrong(string column, string words) => problems.Add(new(row.Number, column, row[column], words));

    /// <summary>Names go into texts, so they are letters and what joins letters.</summary>
    public string Name(string column)
    {
        var name = string.Join(' ', row[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0) Wrong(column, $"Enter the {column}");
        else if (name.Length > AddWorker.LongestName) Wrong(column, $"Shorten it to {AddWorker.LongestName} characters");
        else if (!name.All(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || " '’-.".Contains(letter, StringComparison.Ordinal)))
            Wrong(column, "Use letters, spaces, hyphens and apostrophes only");
        return name;
    }

    public DateOnly BirthDate(DateOnly today)
    {
        if (!DateOnly.TryParseExact(row[ImportColumns.BirthDate], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Wrong(ImportColumns.BirthDate, "Enter day, month and year, such as 27/03/1990");
        else if (date >= today || date.Year < 1900) Wrong(ImportColumns.BirthDate, "Enter a date in the past, after 1900");
        return date;
    }

    public string Email(string column)
    {
        if (MailAddress.Read(row[column]) is { } address) return address;

        Wrong(column, "Enter an email address, such as name@example.org");
        return "";
    }

    public Language Language()
    {
        switch (row[ImportColumns.Language].ToLowerInvariant())
        {
            case "" or "english": return Platform.Language.English;
            case "welsh" or "cymraeg": return Platform.Language.Welsh;
            default:
                Wrong(ImportColumns.Language, "Enter English or Welsh");
                return Platform.Language.English;
        }
    }

    /// <summary>The words between bars, each once.</summary>
    public IReadOnlyList<string> List(string column) =>
        [.. row[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
