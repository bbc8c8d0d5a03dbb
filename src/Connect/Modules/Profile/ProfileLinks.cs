using Connect.Platform.Access;

namespace Connect.Modules.Profile;

/// <summary>Addresses of the pages of profiles.</summary>
public static class ProfileLinks
{
    /// <summary>A service user's own.</summary>
    public const string Mine = "/profile";

    public const string MyTeam = "/my-team";
    public const string PutRight = "/profile/put-right";

    /// <summary>A worker's own, as their service users see it.</summary>
    public const string Worker = "/settings/profile";

    /// <summary>For staff: what is held about a person, to be changed there.</summary>
    public static string Details(PersonId person) => $"/people/{person}/details";

    internal static string Edit(string field) => $"{Mine}/edit/{field}";

    internal const string Email = "/profile/email";
    internal const string EmailProof = "/profile/email/proof";
    internal const string Needs = "/profile/needs";
    internal const string Times = "/profile/times";

    internal static string EditNeeds(PersonId person) => $"{Details(person)}/needs";

    internal static string PutRightWhat(string what) => $"{PutRight}/{what}";

    internal static string EditDetail(PersonId person, string field) => $"{Details(person)}/{field}";

    internal static string Correction(PersonId person, Guid id) => $"/people/{person}/corrections/{id}";
}
