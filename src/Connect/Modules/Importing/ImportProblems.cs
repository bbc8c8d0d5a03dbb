using Connect.Platform;

namespace Connect.Modules.Importing;

/// <summary>Everyday answers about files that are not errors.</summary>
public static class ImportProblems
{
    /// <summary>There is no such file of this administrator's, or its hour is over.</summary>
    public static readonly Problem Unknown = new("importing.unknown");

    /// <summary>Something in it is wrong, perhaps since a moment ago: nothing was saved.</summary>
    public static readonly Problem NotAllRight = new("importing.not-all-right");

    public static readonly Problem Empty = new("importing.empty");
    public static readonly Problem TooBig = new("importing.too-big");
    public static readonly Problem TooManyRows = new("importing.too-many-rows");

    /// <summary>Bytes that are no UTF-8: another encoding, or not a text at all.</summary>
    public static readonly Problem NotUtf8 = new("importing.not-utf8");

    /// <summary>The first row does not name the columns that are needed, or names one that is not known.</summary>
    public static readonly Problem WrongColumns = new("importing.wrong-columns");
}
