using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Planner;

/// <summary>Something in somebody's planner: an appointment or busy time.</summary>
internal sealed class DiaryEntry
{
    public long Seq { get; init; }
    public required PersonId Owner { get; init; }
    public required DateTime Start { get; set; }
    public required DateTime End { get; set; }
    public required DiaryKind Kind { get; init; }

    /// <summary>The appointment, or the busy time it comes from.</summary>
    public required Guid About { get; init; }

    /// <summary>With whom, for an appointment.</summary>
    public PersonId? With { get; init; }

    /// <summary>Only the owner's own words for busy time; never shown to others.</summary>
    public string? Title { get; init; }
}

public enum DiaryKind
{
    Appointment,
    Busy,
}

/// <summary>Time at which a worker cannot be booked, one-off or repeating.</summary>
internal sealed class BusyTime
{
    public required Guid Id { get; init; }
    public required PersonId Worker { get; init; }
    public required string Title { get; set; }
    public required WeeklyPattern Pattern { get; set; }
    public bool Removed { get; set; }
    public DateTime? RemovedAt { get; set; }
}
