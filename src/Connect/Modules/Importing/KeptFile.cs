using Connect.Platform.Access;

namespace Connect.Modules.Importing;

/// <summary>A file between being looked through and being imported: sealed, for an hour, and only for whoever brought it.</summary>
internal sealed class KeptFile
{
    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }
    public required PersonId By { get; init; }
    public required DateTime At { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>Names what is sealed: one file opens under no other's name.</summary>
    public static string SealOf(Guid id) => $"import/{id}";
}
