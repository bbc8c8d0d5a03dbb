namespace Connect.Modules.Importing;

/// <summary>Addresses of the pages with which administrators bring many people at once.</summary>
public static class ImportLinks
{
    public const string Home = "/admin/import";
    public const string Columns = "/admin/import/columns";

    /// <summary>What a file says, looked through.</summary>
    public static string File(Guid id) => $"{Home}/{id}";

    /// <summary>What is wrong with a file, as one.</summary>
    public static string Errors(Guid id) => $"{File(id)}/errors";

    /// <summary>A file with the names of the columns and one example.</summary>
    public static string Template(ImportKind kind) => $"/admin/import/template/{kind}";
}
