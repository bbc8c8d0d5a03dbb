using Connect.Platform.Access;

namespace Connect.Modules.Pods;

/// <summary>Days on which a worker is away, and who answers for them meanwhile. It begins and ends by the London date: nothing has to run for it.</summary>
internal sealed class Leave
{
    public required Guid Id { get; init; }
    public required PersonId Worker { get; init; }
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day away; brought forward when the worker is back sooner.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Null while nobody is named: the supervisor sees the gap.</summary>
    public PersonId? Deputy { get; set; }

    /// <summary>The busy time in the worker's planner.</summary>
    public Guid? Busy { get; init; }

    /// <summary>Called off.</summary>
    public bool Removed { get; set; }
}
