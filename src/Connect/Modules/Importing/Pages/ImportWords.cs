using Connect.Platform;

namespace Connect.Modules.Importing.Pages;

/// <summary>What is wrong with a file as a whole, in words that say what to do; and how many there are of something.</summary>
internal static class ImportWords
{
    public static string Of(ImportKind kind) => kind == ImportKind.Staff ? "Staff" : "Service users";

    public static string Of(Problem problem, ImportKind kind, string? column) => problem switch
    {
        _ when problem == ImportProblems.TooBig => "The file is larger than 2 MB. Divide it, and bring the parts one after the other",
        _ when problem == ImportProblems.TooManyRows => $"The file has more than {ImportLimits.Rows(kind):N0} rows. Divide it, and bring the parts one after the other",
        _ when problem == ImportProblems.NotUtf8 => "The file cannot be read. In your spreadsheet choose “Save as”, then “CSV UTF-8 (comma delimited)”, and bring that file",
        _ when problem == ImportProblems.Empty => "There is nobody in the file. The first row names the columns, each row after it is one person",
        _ when problem == ImportProblems.WrongColumns => IsKnown(kind, column!)
            ? $"The column “{column}” is missing, or is there twice. Compare the first row with the template"
            : $"The column “{column}” is not known. Compare the first row with the template, or take the column out",
        _ => "The file is gone. Bring it again",
    };

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";

    private static bool IsKnown(ImportKind kind, string column) => ImportColumns.Of(kind).Any(known => known.Name == column);
}
