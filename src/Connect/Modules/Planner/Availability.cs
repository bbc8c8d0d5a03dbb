using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Planner;

public readonly record struct AvailabilityId(Guid Value) : IId<AvailabilityId>
{
    public static AvailabilityId From(Guid value) => new(value);
    public static AvailabilityId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>When a worker can be booked, and how. Its slots are rows, made as far ahead as it allows.</summary>
internal sealed class Availability
{
    public required AvailabilityId Id { get; init; }
    public required PersonId Worker { get; init; }

    /// <summary>A one-off is a pattern with added days only.</summary>
    public required WeeklyPattern Pattern { get; set; }

    public required SlotRules Rules { get; set; }

    /// <summary>As it reads in a text, such as "the Bridge Street office".</summary>
    public required string Place { get; set; }

    public required MeetingKind Kind { get; set; }
    public bool Removed { get; set; }
    public DateTime? RemovedAt { get; set; }
}

public enum MeetingKind
{
    Office,
    Telephone,
    Video,
    HomeVisit,
}
