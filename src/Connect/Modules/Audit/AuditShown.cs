using Connect.Platform.Audit;

namespace Connect.Modules.Audit;

/// <inheritdoc cref="People.PersonShown"/>
internal static class AuditShown
{
    /// <summary>To whom a file of the audit goes, and how.</summary>
    public const string Exporter = "the administrator", File = "file";

    public static readonly Shown Events = new("audit", "who", "when", "whose record", "fields");
}
