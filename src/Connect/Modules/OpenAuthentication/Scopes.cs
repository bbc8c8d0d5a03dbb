using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>What a token can allow. It never allows more than the person behind it may: it narrows what they see.</summary>
public static class Scopes
{
    /// <summary>A lasting number that stands for the person, and nothing else.</summary>
    public const string OpenId = "openid";

    public const string Profile = "profile";
    public const string PeopleRead = "people.read";
    public const string PlannerRead = "planner.read";
    public const string PlannerBook = "planner.book";

    /// <summary>To go on without asking again, for as long as the person's session of this kind lasts.</summary>
    public const string OfflineAccess = "offline_access";

    /// <summary>In the order in which people read them.</summary>
    public static readonly IReadOnlyList<string> All = [OpenId, Profile, PeopleRead, PlannerRead, PlannerBook, OfflineAccess];

    /// <summary>What goes with every consent that asks for it: without it there is nobody to act for. Anything else a person may leave out.</summary>
    public static bool IsAlways(string scope) => scope == OpenId;

    /// <summary>Whom tokens for the API are meant for.</summary>
    public const string Api = "connect-api";

    /// <summary>As administrators choose them.</summary>
    public static string InWords(string scope) => scope switch
    {
        OpenId => "Know that it is the same person again",
        Profile => "See their name and what they are in Connect",
        PeopleRead => "See the names of the people whom they work with",
        PlannerRead => "See their appointments and open times",
        PlannerBook => "Book and cancel appointments for them",
        OfflineAccess => "Go on without asking again, for some time",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    internal static string Permission(string scope) => Permissions.Prefixes.Scope + scope;
}
