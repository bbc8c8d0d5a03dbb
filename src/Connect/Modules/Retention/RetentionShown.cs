using Connect.Platform.Audit;

namespace Connect.Modules.Retention;

/// <inheritdoc cref="People.PersonShown"/>
internal static class RetentionShown
{
    public static readonly Shown Hold = new("legal hold", "reason");
    public static readonly Shown Request = new("erasure request", "wanted", "state", "reason");
    public static readonly Shown Counts = new("record", "how much is held");
}
