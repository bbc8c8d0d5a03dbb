using Connect.Platform.Audit;

namespace Connect.Modules.AccessControl;

/// <summary>What of restrictions pages show and operations change, as the audit names it.</summary>
internal static class AccessShown
{
    public static readonly Shown Restriction = new("restriction", "person", "who may see", "reason");
    public static readonly Shown Exclusion = new("exclusion", "person", "worker", "reason");
    public static readonly Shown BrokenGlass = new("restricted record", "opened for an hour");

    /// <summary>That a restricted record was opened: by whom, why, until when.</summary>
    public static readonly Shown Opened = new("opened restricted record", "worker", "reason", "until");

    /// <summary>What somebody can see of somebody, asked by an administrator.</summary>
    public static readonly Shown Report = new("access", "relations", "pods", "restriction", "exclusion", "rights");

    /// <summary>That there is somebody, without a name.</summary>
    public static readonly Shown Hidden = new("restricted record", "that there is one");
}
