using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Pods;

public readonly record struct PodId(Guid Value) : IId<PodId>
{
    public static PodId From(Guid value) => new(value);
    public static PodId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>A team of staff and the service users it looks after. Staff see all of it; service users see its staff only.</summary>
internal sealed class Pod
{
    public required PodId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Where it works: its address, telephone and opening times are the office's.</summary>
    public required UnitId Office { get; set; }

    public DateTime? ClosedAt { get; set; }
    public string? ClosedBecause { get; set; }
}

/// <summary>Somebody in a pod.</summary>
internal sealed class PodMember : IAboutPerson
{
    public required PodId Pod { get; init; }
    public required PersonId Person { get; init; }
    public required bool IsStaff { get; init; }

    /// <summary>
    /// Last name, first name, id: the order of lists, kept by the database whenever somebody joins or is renamed, so that a page of a pod of
    /// thousands is read off an index.
    /// </summary>
    public string SortName { get; private set; } = "";
}

/// <summary>A worker who works with a service user, from a time until a time.</summary>
internal sealed class Assignment : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Worker { get; init; }

    /// <summary>The officer in charge of the case; the others support.</summary>
    public required bool IsOfficer { get; set; }

    public required DateTime From { get; init; }
    public DateTime? Until { get; set; }

    /// <inheritdoc cref="PodMember.SortName"/>
    public string SortName { get; private set; } = "";
}
