using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Admin;

/// <summary>Addresses of the pages with which administrators look after the organisation's Connect.</summary>
public static class AdminLinks
{
    public const string Home = "/admin";
    public const string Users = "/admin/users";
    public const string NewUser = "/admin/users/new";
    public const string Invitations = "/admin/invitations";
    public const string Organisation = "/admin/organisation";
    public const string Pods = "/admin/pods";
    public const string AccessReview = "/admin/access-review";
    public const string SignEverybodyOut = "/admin/sign-everybody-out";
    public const string Roles = "/admin/roles";

    public static string User(PersonId person) => $"{Users}/{person}";

    public static string Name(PersonId person) => $"{User(person)}/name";

    public static string Role(PersonId person) => $"{User(person)}/role";

    public static string RoleCheck(PersonId person, Role role) => $"{Role(person)}/check?role={role}";

    public static string Unit(UnitId unit) => $"{Organisation}/{unit}";

    public static string NewOffice(UnitId city) => $"/admin/offices/new?city={city}";

    public static string Office(UnitId office) => $"/admin/offices/{office}";

    public static string NewPod(UnitId office) => $"{Pods}/new?office={office}";

    public static string Pod(PodId pod) => $"{Pods}/{pod}";
}
