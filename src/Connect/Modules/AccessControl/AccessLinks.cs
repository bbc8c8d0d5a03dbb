using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.AccessControl;

/// <summary>Addresses of the pages about who may see whom.</summary>
public static class AccessLinks
{
    /// <summary>Why somebody does not see a page; the same for everything.</summary>
    public const string Why = "/access/why";

    /// <summary>What one user can see of one person, and why; for administrators.</summary>
    public const string Simulator = "/admin/access/simulator";

    public const string Restrictions = "/admin/access/restrictions";

    /// <summary>Restricted records that were opened; for those who are told of it.</summary>
    public const string Opened = "/access/opened";

    public static string BreakGlass(PersonId person) => $"{PersonLinks.Person(person)}/break-glass";
}
