using Connect.Platform;

namespace Connect.Modules.AccessControl;

/// <summary>Everyday answers about restrictions that are not errors.</summary>
public static class AccessProblems
{
    /// <summary>There is no such person, or not for whoever asks.</summary>
    public static readonly Problem Unknown = new("access.unknown");

    public static readonly Problem NoReason = new("access.no-reason");

    public static readonly Problem LongReason = new("access.long-reason");

    /// <summary>Letters of a reason, whatever it is for.</summary>
    public const int LongestReason = 500;

    /// <summary>What is wrong with a reason, if anything is.</summary>
    internal static Problem? Of(string reason) => string.IsNullOrWhiteSpace(reason) ? NoReason : reason.Trim().Length > LongestReason ? LongReason : null;

    /// <summary>Somebody named does not work in the person's pod.</summary>
    public static readonly Problem NotInPod = new("access.not-in-pod");
}
