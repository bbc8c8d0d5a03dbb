using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.AccessControl;

/// <summary>Addresses of the pages about who may see whom.</summary>
public static class AccessLinks
{
    public const string Restrictions = "/admin/access/restrictions";

    public static string BreakGlass(PersonId person) => $"{PersonLinks.Person(person)}/break-glass";
}
