using Connect.Modules.People;

namespace Connect.Tests.Walls;

/// <summary>Cells whose answer does not follow from the rules, each with its reason. Short, and looked at in review.</summary>
internal static class Exceptions
{
    // Asked by nobody only: they end the session that the other cells need.
    public static readonly IReadOnlyList<string> EndTheSession = ["/exit"];

    // Addresses whose id is nobody's record: the rule of the page alone decides, and they are tried with an id that does not exist.
    private static readonly string[] Nobodys =
    [
        "/admin/", // no page of administration shows a service user: AdminPagesTests
        "/conversations/unclaimed/", // of an unknown number: it belongs to the office
        "/enrol/", // a volunteer's own draft: EnrolmentTests
        "/enrolments/check/", // two records that look alike, which the office settles: EnrolmentTests
        "/hand-over/", // of what was handed over together: shows those whom the reader sees, and is not there for others: HandOverPageTests
        "/my-data/download/", // one's own copy, for a day: CopyTests
        "/profile/", // what of one's own record: ProfileTests
        "/pods/", // of a pod: for its own staff only: PodPageTests
        "/supervise/", // names a figure and no record
        "/webhooks/",
    ];

    // They want a choice made on the page before, and are not there without one.
    private static readonly HashSet<string> HalfPages =
    [
        "/admin/offices/new", // which city
        "/admin/pods/new", // which office
        "/appointments/{id}/move/check", // which time
        "/book/{worker}/check",
        "/people/{id}/appointments/arrange/check",
    ];

    // They say the same whether it is there or not, and lead back to the list: somebody else may have done it a moment ago, or its hour is over.
    private static readonly HashSet<(string Route, string Post)> AlikeForAll =
    [
        ("/availability/{id}/remove", "Undo"),
        ("/availability/busy/{id}/remove", "Undo"),
        ("/conversations/unclaimed/{text}", "Undo"),
        ("/hand-over/{id}", "Undo"),
        ("/admin/import/{id}", ""),
        ("/conversations/unclaimed/{text}", "Dismiss"),
    ];

    // Their form says what it is about, such as which supporter or which of the times; sent without, there is nothing to do it to.
    private static readonly HashSet<(string Route, string Post)> NameWhat =
    [
        ("/admin/access/restrictions", "Include"),
        ("/admin/access/restrictions", "Lift"),
        ("/people/{id}/must-not-contact", "End"),
        ("/people/{id}/network", "End"),
        ("/people/{id}/network", "Hold"),
        ("/people/{id}/network", "Release"),
        ("/people/{id}/network/invite", "Again"),
        ("/people/{id}/network/invite", "Cancel"),
        ("/people/{id}/retention", "Answer"), // which request
        ("/supporters/invite", "Again"),
        ("/supporters/invite", "Cancel"),
        ("/supporters/{id}", "Agree"), // to somebody whom a worker proposed
    ];

    // A question that names no other system is refused before anybody is asked who they are: 400.
    public static readonly IReadOnlyList<string> AnswerBeforeTheirRule = ["/connect/authorize"];

    /// <summary>What is answered, to somebody whom the page's rule lets in, instead of what follows from the table; null where the table holds.</summary>
    public static Verdict? Of(string route, Viewer viewer, Subject? subject) => (Samples.Plain(route), subject?.Standing) switch
    {
        // By its own address nothing is wrong, and nothing is there.
        ("/problem", _) => Verdict.NotThere,

        // Looks the same for every link, so that a guessed one tells nothing.
        ("/invitation/{token}" or "/profile/email/proof/{link}", _) => Verdict.Opens,

        // Of supervisors, and of whoever answers for one who is away: RestrictionsTests.
        ("/access/opened", _) when viewer.Role != Role.Supervisor => Verdict.NotThere,

        // Somebody of these roles who has no account yet has no password to change.
        ("/settings/password" or "/settings/second-factor" or "/settings/second-factor/set-up", _) when !viewer.HasPassword => Verdict.NotThere,

        // Service users write to and book with their own workers, not with everybody whom they see.
        ("/messages/{worker}" or "/book/{worker}", Standing.Staff) when subject!.Name == World.NobodysWorker => Verdict.NotThere,

        // Pages of a service user; a colleague has none, but for who looked at one's own record.
        (var plain, Standing.Staff) when plain != "/people/{id}/who-looked" && (plain.StartsWith("/people/", StringComparison.Ordinal) || plain == "/conversations/with/{id}") => Verdict.NotThere,
        _ => null,
    };

    public static bool IsNobodys(string route) => Nobodys.Any(begin => Samples.Plain(route).StartsWith(begin, StringComparison.Ordinal));

    /// <summary>Whether a page, or its form sent without fields, may say to those whom it is for that it is not there yet.</summary>
    public static bool IsHalf(string route, string? post) => HalfPages.Contains(Samples.Plain(route)) || (post is not null && NameWhat.Contains((Samples.Plain(route), post)));

    public static bool IsAlikeForAll(string route, string? post) => post is not null && AlikeForAll.Contains((Samples.Plain(route), post));
}
