using Connect.Platform.Access;

namespace Connect.Modules.Audit;

/// <summary>Addresses of the pages of the audit.</summary>
public static class AuditLinks
{
    public const string Search = "/admin/audit";

    /// <summary>The extract that the person sees.</summary>
    public static string WhoLooked(PersonId person) => $"/people/{person}/who-looked";
}
