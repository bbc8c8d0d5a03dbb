using Connect.Platform;

namespace Connect.Modules.Retention;

/// <summary>Why something is not held, erased or decided.</summary>
public static class RetentionProblems
{
    /// <summary>The person or request is not there, or not for the actor.</summary>
    public static readonly Problem Unknown = new("retention.unknown");

    public static readonly Problem NoReason = new("retention.no-reason");

    /// <summary>It is so already.</summary>
    public static readonly Problem Already = new("retention.already");

    /// <summary>A legal hold keeps everything.</summary>
    public static readonly Problem Held = new("retention.held");
}
