using Connect.Platform.Audit;

namespace Connect.Modules.MyData;

/// <inheritdoc cref="People.PersonShown"/>
internal static class MyDataShown
{
    public static readonly Shown Copy = new("copy of the record", "everything held");
    public static readonly Shown Request = new("copy of the record", "state", "reason");
}
