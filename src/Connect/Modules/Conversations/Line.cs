using Connect.Platform.Access;

namespace Connect.Modules.Conversations;

/// <summary>
/// Which of our numbers a person uses for one correspondent. Within a pool of lines each pair has a line that the person uses with nobody
/// else, so that "book" sent to Sam's line means Sam. A line given up is not given to another for that person within twelve months.
/// </summary>
internal sealed class LineUse
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Moves with the relationship: the next worker takes over the line.</summary>
    public required PersonId Worker { get; set; }

    /// <summary>E.164.</summary>
    public required string Line { get; init; }

    /// <summary>The other is not a worker of the person: one of the two supports the other.</summary>
    public bool IsSupport { get; init; }

    public required DateTime From { get; init; }
    public DateTime? Until { get; set; }
}
