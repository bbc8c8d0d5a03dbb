using Connect.Platform.Access;

namespace Connect.Modules.People;

/// <summary>Addresses of the pages about people.</summary>
public static class PersonLinks
{
    /// <summary>The people a worker works with.</summary>
    public const string Caseload = "/people";

    public static string Person(PersonId id) => $"{Caseload}/{id}";
}
