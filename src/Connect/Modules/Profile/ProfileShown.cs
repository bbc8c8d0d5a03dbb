using Connect.Platform.Audit;

namespace Connect.Modules.Profile;

/// <inheritdoc cref="People.PersonShown"/>
internal static class ProfileShown
{
    public static readonly Shown Corrections = new("correction", "what", "wanted", "state", "reason");
    public static readonly Shown Asked = new("correction", "what", "wanted");
    public static readonly Shown Decided = new("correction", "state", "reason");
    public static readonly Shown Email = new("person", "email");
    public static readonly Shown Worker = new("worker profile", "role", "hours", "languages", "how I work");
}
