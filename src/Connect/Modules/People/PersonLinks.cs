using Connect.Platform.Access;

namespace Connect.Modules.People;

/// <summary>Addresses of the pages about people.</summary>
public static class PersonLinks
{
    /// <summary>The people a worker works with.</summary>
    public const string Caseload = "/people";

    public static string Person(PersonId id) => $"{Caseload}/{id}";

    /// <summary>Where staff change a number, and say that it is known to reach the person.</summary>
    public static string Number(PersonId id) => $"{Caseload}/{id}/mobile-number";

    /// <summary>Where staff pause, close and reopen.</summary>
    public static string State(PersonId id) => $"{Caseload}/{id}/state";
}
