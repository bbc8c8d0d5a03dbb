using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Enrolment;

public readonly record struct EnrolmentId(Guid Value) : IId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);
    public static EnrolmentId New() => new(Guid.CreateVersion7());
    public override string ToString() => Value.ToString();
}

/// <summary>A volunteer enters somebody: a draft, then who it became.</summary>
internal sealed class EnrolmentRow
{
    public required EnrolmentId Id { get; init; }
    public required PersonId By { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateTime ChangedAt { get; set; }

    /// <summary>What was answered so far, as JSON; empty once it is finished.</summary>
    public required string Answers { get; set; }

    public PersonId? Person { get; set; }
    public DateTime? FinishedAt { get; set; }
}

/// <summary>Somebody new who may be on record already. Whoever entered them is told nothing of it.</summary>
internal sealed class PossibleTwin : IAboutPerson
{
    public required Guid Id { get; init; }

    /// <summary>Who was just entered.</summary>
    public required PersonId Person { get; init; }

    public required PersonId Other { get; init; }
    public required DateTime FoundAt { get; init; }
    public DateTime? EndedAt { get; set; }

    /// <summary>Who said that they are two people; null while it is open, and where they became one.</summary>
    public PersonId? SaidTwoBy { get; set; }
}

/// <summary>A code on its way to a number that is to be proved. Kept as a keyed hash; all times are the system's.</summary>
internal sealed class NumberCode : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>E.164: the number on record, or the one that it is to become.</summary>
    public required string Phone { get; init; }

    public required string Hash { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public int Wrong { get; set; }
    public DateTime? UsedAt { get; set; }
}

/// <summary>Whom somebody named as their first supporter. Nothing opens by it: a worker asks the person alone first.</summary>
internal sealed class SupporterSuggestion : IAboutPerson
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required string Name { get; init; }
    public string? Phone { get; init; }
    public required DateTime At { get; init; }
    public DateTime? EndedAt { get; set; }

    /// <summary>Who dismissed it; null while it is open, and where somebody was invited.</summary>
    public PersonId? DismissedBy { get; set; }
}
