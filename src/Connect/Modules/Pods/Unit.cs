using Connect.Platform.Data;

namespace Connect.Modules.Pods;

public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId From(Guid value) => new(value);
    public static UnitId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>The levels of the tree, from the top down. Pods stand below offices.</summary>
public enum UnitKind
{
    Organisation,
    Region,

    /// <summary>A city or a town.</summary>
    City,

    Office,
}

/// <summary>A part of the organisation. It is closed and never erased: what happened there stays readable.</summary>
internal sealed class Unit
{
    public required UnitId Id { get; init; }
    public required UnitKind Kind { get; init; }

    /// <summary>A unit of the level above; null for an organisation only.</summary>
    public UnitId? Parent { get; set; }

    public required string Name { get; set; }
    public DateTime? ClosedAt { get; set; }
    public string? ClosedBecause { get; set; }
}

/// <summary>What an office has beside its name: where people go and whom they call.</summary>
internal sealed class Office
{
    public required UnitId Unit { get; init; }

    /// <summary>How the place reads in a text, such as "the Bridge Street office".</summary>
    public required string Place { get; set; }

    public required string Address { get; set; }

    /// <summary>The number to call, as people dial it.</summary>
    public required string Telephone { get; set; }
}

/// <summary>When an office is open on one day of every week. No row, closed that day.</summary>
internal sealed class OpeningTime
{
    public required UnitId Office { get; init; }
    public required DayOfWeek Day { get; init; }
    public required TimeOnly Opens { get; init; }
    public required TimeOnly Closes { get; init; }
}

/// <summary>One date on which an office keeps other hours, or none.</summary>
internal sealed class OpeningException
{
    public required UnitId Office { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Null where it stays closed.</summary>
    public TimeOnly? Opens { get; init; }

    public TimeOnly? Closes { get; init; }

    /// <summary>Shown to people, such as "Staff training".</summary>
    public required string Why { get; init; }
}
