using Connect.Platform.Audit;

namespace Connect.Modules.Caseload;

/// <inheritdoc cref="People.PersonShown"/>
internal static class CaseloadShown
{
    public static readonly Shown Line = new("person", "name", "phone", "texts stopped", "next appointment", "last contact", "unread", "workers");
    public static readonly Shown Glance = new("person", "next appointment", "last contact", "unread", "workers");
    public static readonly Shown Transfer = new("person", "workers", "conversations", "appointments");
    public static readonly Shown Figures = new("person", "name", "unread", "outcomes", "phone", "delivery", "workers");
}
