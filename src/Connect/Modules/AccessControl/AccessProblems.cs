using Connect.Platform;

namespace Connect.Modules.AccessControl;

/// <summary>Everyday answers about restrictions that are not errors.</summary>
public static class AccessProblems
{
    /// <summary>There is no such person, or not for whoever asks.</summary>
    public static readonly Problem Unknown = new("access.unknown");

    public static readonly Problem NoReason = new("access.no-reason");

    /// <summary>Somebody named does not work in the person's pod.</summary>
    public static readonly Problem NotInPod = new("access.not-in-pod");
}
