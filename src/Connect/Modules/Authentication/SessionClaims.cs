using System.Globalization;
using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Connect.Modules.Authentication;

/// <summary>Names of what a sign-in cookie says.</summary>
public static class SessionClaims
{
    public const string Session = "connect:session";
    public const string PersonName = "connect:person";
    public const string RoleName = "connect:role";
    public const string Name = "connect:name";
    public const string StrengthName = "connect:strength";
    public const string NeedsPinName = "connect:needs-pin";
    public const string ClientDisplayName = "connect:client";
    public const string LanguageName = "connect:language";
    public const string EndsName = "connect:ends";

    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    public static PersonId? PersonId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(PersonName), out var id) ? new PersonId(id) : null;

    /// <summary>Who the request is from; for an unknown visitor an actor who sees nobody.</summary>
    public static Actor Actor(this ClaimsPrincipal user) =>
        new(user.PersonId(), ActorKind.Person) { Role = user.FindFirstValue(RoleName), Client = user.ClientName() };

    /// <summary>The other system that asks, where it is one: its token is the only way to this claim.</summary>
    public static string? ClientName(this ClaimsPrincipal user) => user.FindFirstValue(ClientDisplayName);

    public static Role? Role(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(RoleName), out var role) ? role : null;

    public static SessionStrength? Strength(this ClaimsPrincipal user) =>
        Enum.TryParse<SessionStrength>(user.FindFirstValue(StrengthName), out var strength) ? strength : null;

    public static Language? Language(this ClaimsPrincipal user) =>
        Enum.TryParse<Language>(user.FindFirstValue(LanguageName), out var language) ? language : null;

    /// <summary>When the session ends whatever is done with it; null in a cookie of before that was kept there.</summary>
    public static DateTime? Ends(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(EndsName), CultureInfo.InvariantCulture, out var ticks) ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>Whether they gave more than a code by text: what is sensitive opens only then.</summary>
    public static bool HasFullReach(this ClaimsPrincipal user) => user.Strength() >= SessionStrength.Pin;

    /// <summary>Whether they are a service user who gave no more than a code by text: what opens their account is listed only with the PIN.</summary>
    internal static bool HasCodeAlone(this ClaimsPrincipal user) => user.Role() == People.Role.ServiceUser && !user.HasFullReach();

    /// <summary>Whether they have neither a password nor an app, as service users and supporters.</summary>
    internal static bool SignsInByText(this ClaimsPrincipal user) => user.Role()?.SignsInByText() == true;

    /// <summary>Whether others hold the phone too and must learn nothing: a code that came to it then opens nothing by itself.</summary>
    public static bool NeedsPin(this ClaimsPrincipal user) => user.HasClaim(NeedsPinName, bool.TrueString);

    /// <summary>Whether the cookie says something of its person that is no longer so: a role, a name, a language, or that others read their phone.</summary>
    internal static bool IsOutdated(this ClaimsPrincipal user, OpenSession open) => Of(open).Any(claim => !user.HasClaim(claim.Type, claim.Value));

    /// <summary>The same session, of somebody as they are by now.</summary>
    internal static ClaimsPrincipal As(this ClaimsPrincipal user, OpenSession open)
    {
        var now = Of(open);
        return Principal([.. user.Claims.Where(claim => now.All(other => other.Type != claim.Type)), .. now]);
    }

    internal static ClaimsPrincipal Principal(SignInSession session, PersonCard person, DateTime ends) => Principal(
    [
        new(Session, session.Id.ToString()),
        new(PersonName, person.Id.ToString()),
        // A form that is open goes by this alone: it can still be sent when its reader is renamed, has another role or gave their PIN meanwhile.
        new(ClaimTypes.NameIdentifier, person.Id.ToString()),
        new(StrengthName, session.Strength.ToString()),
        new(EndsName, ends.Ticks.ToString(CultureInfo.InvariantCulture)),
        .. Of(new(session.Until, person.Role, person.FirstName, person.LastName, person.PhoneUse, person.Language)),
    ]);

    private static ClaimsPrincipal Principal(IReadOnlyList<Claim> claims) => new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));

    private static Claim[] Of(OpenSession open) =>
    [
        new(RoleName, open.Role.ToString()),
        new(Name, open.Name),
        new(NeedsPinName, (open.PhoneUse == PhoneUse.SharedNotSafe).ToString()),
        new(LanguageName, open.Language.ToString()),
    ];
}
