namespace Connect.Modules.Importing;

/// <summary>Who is in a file.</summary>
public enum ImportKind
{
    /// <summary>Members of staff and volunteers, with their pods.</summary>
    Staff,

    /// <summary>Service users, with their pod and their workers.</summary>
    People,
}

/// <summary>A column of a file: what the first row calls it, and what goes into it.</summary>
/// <param name="Needed">Whether each row must say something there.</param>
public sealed record ImportColumn(string Name, bool Needed, string What, string Example);

/// <summary>The columns of each kind of file, in the order of its template.</summary>
public static class ImportColumns
{
    public const string FirstName = "first name", LastName = "last name", Role = "role", Email = "email", Pods = "pods";
    public const string BirthDate = "date of birth", Mobile = "mobile number", PhoneUse = "whose phone", Language = "language", Pod = "pod", Officer = "officer", Workers = "other workers";

    private static readonly IReadOnlyList<ImportColumn> Staff =
    [
        new(FirstName, true, "What people call them", "Odile"),
        new(LastName, true, "Their last name", "Quill"),
        new(Role, true, "Officer, support officer, specialist, supervisor or volunteer. Administrators are added one by one", "support officer"),
        new(Email, true, "Their own address at work. The link to sign in goes there", "odile.quill@example.org"),
        new(Pods, false, "The pods they work in. Several with a | between. Two pods of one name? Write the office in brackets: Bridge Street (Mill Lane). Empty for volunteers", "Bridge Street | Harbour Road"),
    ];

    private static readonly IReadOnlyList<ImportColumn> People =
    [
        new(FirstName, true, "As it is on record", "Rowan"),
        new(LastName, true, "As it is on record", "Lane"),
        new(BirthDate, true, "Day, month, year: 27/03/1990, or 1990-03-27", "27/03/1990"),
        new(Mobile, false, "However it is written. Empty if they have none", "07700 900111"),
        new(PhoneUse, false, "Own, shared, or shared and not safe (others read it and must not know). Empty means own", "own"),
        new(Language, false, "English or Welsh. Empty means English", "English"),
        new(Pod, true, "The pod that looks after them", "Bridge Street"),
        new(Officer, true, "The address with which their officer signs in. The officer works in that pod", "sam.okafor@example.org"),
        new(Workers, false, "Addresses of others who work with them, with a | between", "leo.grant@example.org"),
    ];

    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind == ImportKind.Staff ? Staff : People;
}
