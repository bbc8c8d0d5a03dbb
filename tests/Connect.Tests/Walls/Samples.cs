using System.Text.RegularExpressions;
using Connect.Platform.Access;

namespace Connect.Tests.Walls;

/// <summary>What a route is about: the kind of id in its address, and what one needs to be allowed to do to it.</summary>
/// <param name="Kind">As <see cref="Subject.Ids"/> names it.</param>
/// <param name="Things">What of <see cref="AccessTable"/> the page asks for; none where its rule alone decides.</param>
internal sealed record Sample(string Route, string Kind, AccessAction Action, params Thing[] Things)
{
    /// <summary>What else its address needs, beginning with "?".</summary>
    public string Query { get; init; } = "";
}

/// <summary>
/// For each address with an id in it, which ids to try. A further page below one that is here is tried like it; a page with an id that is
/// nowhere here fails a test that says so.
/// </summary>
internal static partial class Samples
{
    public static readonly IReadOnlyList<Sample> All =
    [
        new("/people/{id}", "person", AccessAction.See, Thing.Person),
        new("/people/{id}/appointments/arrange", "person", AccessAction.Book, Thing.Appointment),
        new("/people/{id}/break-glass", "person", AccessAction.OpenRestricted, Thing.Person),
        new("/people/{id}/sign-in-card", "person", AccessAction.Change, Thing.Account),
        new("/people/{id}/sign-in-help", "person", AccessAction.Change, Thing.Account),
        new("/people/{id}/who-looked", "person", AccessAction.See, Thing.Audit),
        new("/people/{id}/network", "person", AccessAction.See, Thing.Network),
        new("/people/{id}/network/invite", "person", AccessAction.Manage, Thing.Network),
        new("/people/{id}/note", "person", AccessAction.Write, Thing.Note),
        new("/people/{id}/details/needs", "person", AccessAction.Change, Thing.Profile),
        new("/people/{id}/mobile-number", "person", AccessAction.Manage, Thing.Enrolment),
        new("/people/{id}/state", "person", AccessAction.Change, Thing.Person),
        new("/people/{id}/retention", "person", AccessAction.Manage, Thing.Retention),
        new("/people/{id}/must-not-contact", "person", AccessAction.Manage, Thing.Network),
        new("/supporters/{id}", "support", AccessAction.See, Thing.Network),
        new("/supporters/{id}/messages", "support", AccessAction.See, Thing.SupportMessages),
        new("/support/{id}", "support", AccessAction.See, Thing.SupportedPerson),
        new("/support/{id}/messages", "support", AccessAction.See, Thing.SupportedPerson, Thing.SupportMessages),
        new("/support/{id}/notes", "support", AccessAction.See, Thing.SupportedPerson, Thing.Note),
        new("/enrol/{id}/card", "enrolment", AccessAction.Manage, Thing.Enrolment),
        new("/enrol/{id}/code", "enrolment", AccessAction.Manage, Thing.Enrolment),
        new("/enrol/{id}/done", "enrolment", AccessAction.Manage, Thing.Enrolment),
        new("/appointments/{id}", "appointment", AccessAction.See, Thing.Appointment),
        new("/my-appointments/{id}", "appointment", AccessAction.See, Thing.Appointment),
        new("/conversations/{id}", "thread", AccessAction.See, Thing.Conversation),
        new("/conversations/with/{id}", "person", AccessAction.Write, Thing.Conversation),
        new("/messages/{worker}", "worker", AccessAction.See, Thing.Person),
        new("/book/{worker}", "worker", AccessAction.See, Thing.Availability),
        new("/availability/{id}", "availability", AccessAction.Change, Thing.Availability),
        new("/availability/busy/{id}", "busy", AccessAction.Change, Thing.Availability),
        new("/api/v1/people/{id}", "person", AccessAction.See, Thing.Person),
        new("/api/v1/bookings/{id}", "appointment", AccessAction.See, Thing.Appointment),
        new("/availability/times/{id}", "slot", AccessAction.Change, Thing.Availability),
    ];

    /// <summary>The sample of a route: its own, or that of the longest route above it.</summary>
    public static Sample? Of(string route)
    {
        var plain = Plain(route);
        return All.Where(sample => plain == sample.Route || plain.StartsWith(sample.Route + "/", StringComparison.Ordinal)).MaxBy(sample => sample.Route.Length);
    }

    /// <summary>The route with this id in place of its first parameter; null when it has further ones.</summary>
    public static string? Fill(string route, string id)
    {
        var filled = Parameter().Replace(route, route.Contains(":long}", StringComparison.Ordinal) || route.Contains(":int}", StringComparison.Ordinal) ? "999999" : id, 1);
        return filled.Contains('{', StringComparison.Ordinal) ? null : filled;
    }

    /// <summary>Without constraints: "/people/{id}".</summary>
    public static string Plain(string route) => Constraint().Replace(route, "");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@":[^}]*(?=\})")]
    private static partial Regex Constraint();
}
