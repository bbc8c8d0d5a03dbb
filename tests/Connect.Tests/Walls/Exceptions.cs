namespace Connect.Tests.Walls;

/// <summary>Cells whose answer does not follow from the rules, each with its reason. Short, and looked at in review.</summary>
internal static class Exceptions
{
    // Asked by nobody only: they end the session that the other cells need.
    public static readonly IReadOnlyList<string> EndTheSession = ["/exit"];

    /// <summary>What is answered instead of what follows from the rules; null where the rules hold.</summary>
    public static Verdict? Of(string route, Viewer viewer, Subject? subject) => (Samples.Plain(route), subject?.Standing) switch
    {
        // The page of a service user; a colleague has none.
        ("/people/{id}", Standing.Staff) => Verdict.NotThere,
        _ => null,
    };

    /// <summary>Whether a page, opened to this role, still wants something that the cell has not.</summary>
    public static bool IsHalf(string route) => HalfPages.Contains(Samples.Plain(route));

    // They are opened with a choice made on the page before; without one, or with one that is gone, they are not there.
    private static readonly HashSet<string> HalfPages =
    [
        "/appointments/{id}/move/check",
        "/book/{worker}/check",
        "/people/{id}/appointments/arrange/check",
    ];

    /// <summary>Addresses whose id is nobody's record: the rule of the page alone decides, and they are tried with an id that does not exist.</summary>
    public static bool IsNobodys(string route) => Nobodys.Any(begin => Samples.Plain(route).StartsWith(begin, StringComparison.Ordinal));

    private static readonly string[] Nobodys =
    [
        "/admin/", // no page of administration is about a service user: UserPagesTests
        "/conversations/unclaimed/", // of an unknown number: it belongs to the office
        "/webhooks/",
    ];
}
