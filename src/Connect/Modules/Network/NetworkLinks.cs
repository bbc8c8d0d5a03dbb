using Connect.Platform.Access;

namespace Connect.Modules.Network;

/// <summary>Addresses of the staff's pages about supporters.</summary>
public static class NetworkLinks
{
    public static string OfPerson(PersonId person) => $"/people/{person}/network";

    public static string Ask(PersonId person, SupportId link) => $"{OfPerson(person)}/{link}/ask";

    /// <summary>Where a worker invites somebody for the person.</summary>
    public static string Invite(PersonId person) => $"{OfPerson(person)}/invite";

    public static string NoContact(PersonId person) => $"/people/{person}/must-not-contact";
}
