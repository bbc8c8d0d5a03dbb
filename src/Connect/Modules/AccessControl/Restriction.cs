using Connect.Platform.Access;

namespace Connect.Modules.AccessControl;

/// <summary>Only those who are named, and for an hour whoever breaks the glass, see this person. No row, no restriction.</summary>
internal sealed class Restriction : IAboutPerson
{
    public required PersonId Person { get; init; }
    public required string Reason { get; init; }
    public required PersonId? By { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>Somebody of the pod whom a restriction lets through.</summary>
internal sealed class RestrictionViewer
{
    public required PersonId Person { get; init; }
    public required PersonId Viewer { get; init; }
}

/// <summary>This worker never sees this person, such as a relative or a victim. No glass breaks it.</summary>
internal sealed class Exclusion : IAboutPerson
{
    public required PersonId Viewer { get; init; }
    public required PersonId Person { get; init; }
    public required string Reason { get; init; }
    public required PersonId? By { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>Somebody opened a restricted record. Kept after it has ended.</summary>
internal sealed class BrokenGlass : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Viewer { get; init; }
    public required PersonId Person { get; init; }
    public required string Reason { get; init; }

    /// <summary>System time, as for sessions: the view compares it with the database's own clock, so that nothing has to run for it to end.</summary>
    public required DateTime Until { get; init; }
}
