using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Invitations;

/// <summary>Addresses of invitations.</summary>
public static class InvitationLinks
{
    public const string Begin = "/invitation";

    /// <summary>Where a person sends their own again or takes them back.</summary>
    public const string Mine = "/supporters/invite";

    /// <summary>Where a worker does so.</summary>
    public static string OfPerson(PersonId person) => NetworkLinks.Invite(person);

    public static string Of(string token) => $"{Begin}/{token}";

    /// <summary>With the service's own address before it, for a mail; a demonstration may have none.</summary>
    public static string Absolute(NodeOptions node, string token) => $"{node.Address?.TrimEnd('/')}{Of(token)}";
}
