using Connect.Platform.Audit;

namespace Connect.Modules.Importing;

/// <inheritdoc cref="People.PersonShown"/>
internal static class ImportShown
{
    public static readonly Shown File = new("import", "file");
    public static readonly Shown Rows = new("import", "name", "phone", "date of birth", "email address", "pod");
}
