using Connect.Platform.Audit;

namespace Connect.Modules.Pods;

/// <inheritdoc cref="People.PersonShown"/>
public static class PodShown
{
    public static readonly Shown Membership = new("pod", "members");
    public static readonly Shown Assignment = new("person", "workers");
    public static readonly Shown Leave = new("worker", "leave", "deputy");
}
