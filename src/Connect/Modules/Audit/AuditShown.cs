using Connect.Platform.Audit;

namespace Connect.Modules.Audit;

/// <inheritdoc cref="People.PersonShown"/>
internal static class AuditShown
{
    public static readonly Shown Events = new("audit", "who", "when", "whose record", "fields");
}
