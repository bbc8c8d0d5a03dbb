using System.Net;
using System.Text.RegularExpressions;
using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Tests.Walls;

/// <summary>How an address answers, as far as walls are concerned.</summary>
internal enum Verdict
{
    Opens,
    AsksToSignIn,
    AsksForPin,
    NotThere,
    Fails,
}

internal static partial class Verdicts
{
    /// <summary>What an answer says.</summary>
    public static Verdict Of(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.NotFound => Verdict.NotThere,
        HttpStatusCode.Unauthorized => Verdict.AsksToSignIn,
        HttpStatusCode.Found or HttpStatusCode.SeeOther when Leads(answer, "/sign-in/pin") => Verdict.AsksForPin,
        HttpStatusCode.Found or HttpStatusCode.SeeOther when Leads(answer, "/sign-in?") => Verdict.AsksToSignIn,
        >= HttpStatusCode.InternalServerError => Verdict.Fails,
        _ => Verdict.Opens,
    };

    /// <summary>What the rule of a page says to somebody; <see cref="Verdict.Opens"/> if they may open it at all. Null for rules that are not about people, and for one that is not here yet: a test says so.</summary>
    public static Verdict? ByRule(AccessRule rule, Viewer viewer)
    {
        if (rule is AccessRule.Anyone) return Verdict.Opens;
        if (rule is AccessRule.Gateway or AccessRule.Demo or AccessRule.Client) return null;

        // With a token they are asked in the tests of the API; no session of a browser opens them.
        if (rule is AccessRule.Api) return Verdict.AsksToSignIn;
        if (viewer.Role is not { } role) return Verdict.AsksToSignIn;

        return rule switch
        {
            AccessRule.SignedIn => (Verdict?)Verdict.Opens,
            AccessRule.SignedInFull => role == Role.ServiceUser ? Full(true, viewer) : Verdict.Opens,
            AccessRule.Password => If(!role.SignsInByText()),
            AccessRule.ServiceUser => If(role == Role.ServiceUser),
            AccessRule.ServiceUserFull => Full(role == Role.ServiceUser, viewer),
            AccessRule.Supporter => If(role.IsSupporter() || role == Role.ServiceUser),
            AccessRule.Volunteer => If(role == Role.Volunteer),
            AccessRule.Staff => If(role.IsStaff()),
            AccessRule.Office => If(role.IsStaff() || role == Role.Administrator),
            AccessRule.Supervisor => If(role == Role.Supervisor),
            AccessRule.Administrator => If(role == Role.Administrator),
            _ => null,
        };
    }

    /// <summary>The page without what differs each time: its reference number and its tokens.</summary>
    public static string Alike(string body) => Different().Replace(body, "");

    private static Verdict If(bool may) => may ? Verdict.Opens : Verdict.NotThere;

    private static Verdict Full(bool may, Viewer viewer) => !may ? Verdict.NotThere : viewer.IsFull ? Verdict.Opens : Verdict.AsksForPin;

    private static bool Leads(HttpResponseMessage answer, string to) =>
        answer.Headers.Location is { } location && (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString).StartsWith(to, StringComparison.Ordinal);

    [GeneratedRegex("(?<=connect-reference\">)[^<]*|(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*")]
    private static partial Regex Different();
}
