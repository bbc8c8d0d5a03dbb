using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Planner;

public readonly record struct SlotId(Guid Value) : IId<SlotId>
{
    public static SlotId From(Guid value) => new(value);
    public static SlotId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>A time that can be booked, once. It carries its rules, so that offering and claiming are one statement each.</summary>
internal sealed class Slot
{
    public required SlotId Id { get; init; }
    public required PersonId Worker { get; init; }
    public required AvailabilityId Availability { get; init; }

    /// <summary>The London date that it stands on.</summary>
    public required DateOnly Date { get; init; }

    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }

    /// <summary>The worker must be free from here to <see cref="ClearTo"/>: the slot with its buffers.</summary>
    public required DateTime ClearFrom { get; init; }

    public required DateTime ClearTo { get; init; }
    public required DateTime BookableFrom { get; init; }
    public required DateTime BookableUntil { get; init; }
    public int? DayLimit { get; init; }
    public required string Place { get; init; }
    public required MeetingKind Kind { get; init; }
    public SlotState State { get; set; }

    /// <summary>While held: for whom. A change made by text keeps the old time this way, in case it was not them.</summary>
    public PersonId? HeldFor { get; set; }
}

public enum SlotState
{
    Open,
    Taken,
    Held,
    Withdrawn,
}

/// <summary>A slot as others see it.</summary>
public sealed record SlotCard(SlotId Id, PersonId Worker, DateTime Start, DateTime End, string Place, MeetingKind Kind);
