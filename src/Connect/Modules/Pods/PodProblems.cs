using Connect.Platform;

namespace Connect.Modules.Pods;

/// <summary>Everyday answers about pods and who works with whom.</summary>
public static class PodProblems
{
    /// <summary>There is no such pod, worker or person, or none whom the actor may change.</summary>
    public static readonly Problem Unknown = new("pods.unknown");

    /// <summary>Somebody else has changed it meanwhile.</summary>
    public static readonly Problem AlreadyChanged = new("pods.already-changed");

    /// <summary>The new worker would not see the person. Why is nobody's business who may not see it.</summary>
    public static readonly Problem WouldNotSee = new("pods.would-not-see");

    /// <summary>The last day is before the first or before today, or it is more than a year.</summary>
    public static readonly Problem NoSuchDays = new("pods.no-such-days");

    /// <summary>A deputy is another member of staff of the same pod.</summary>
    public static readonly Problem NoDeputy = new("pods.no-deputy");

    /// <summary>The deputy is away on some of those days.</summary>
    public static readonly Problem DeputyAway = new("pods.deputy-away");
}
