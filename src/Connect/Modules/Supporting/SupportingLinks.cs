using Connect.Modules.Network;
using Connect.Platform.Access;

namespace Connect.Modules.Supporting;

/// <summary>Addresses of supporters' own pages, of a person's pages about their supporters, and of what the team reads in confidence.</summary>
public static class SupportingLinks
{
    public const string Home = "/support";
    public const string About = "/support/about";

    public static string Of(SupportId link) => $"{Home}/{link}";

    public static string Messages(SupportId link) => $"{Home}/{link}/messages";

    public static string Notes(SupportId link) => $"{Home}/{link}/notes";

    public static string Team(SupportId link) => $"{Home}/{link}/team";

    public static string Leave(SupportId link) => $"{Home}/{link}/leave";

    /// <summary>Who supports me.</summary>
    public const string Mine = "/supporters";

    /// <summary>Where a person invites somebody.</summary>
    public const string Invite = "/supporters/invite";

    public static string MyOne(SupportId link) => $"{Mine}/{link}";

    public static string MyMessages(SupportId link) => $"{Mine}/{link}/messages";

    /// <summary>What a supporter told the team.</summary>
    public static string Confidence(PersonId person, SupportId link) => $"{NetworkLinks.OfPerson(person)}/{link}/confidence";
}
