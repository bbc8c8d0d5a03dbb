using Connect.Platform.Audit;

namespace Connect.Modules.Network;

/// <inheritdoc cref="People.PersonShown"/>
public static class NetworkShown
{
    public static readonly Shown Supporters = new("supporter", "name", "kind", "what they see", "state");
    public static readonly Shown Agreement = new("supporter", "agreement");
    public static readonly Shown Sharing = new("supporter", "what they see");
    public static readonly Shown AskedAlone = new("supporter", "asked alone");
    public static readonly Shown Ending = new("supporter", "ending");
    public static readonly Shown NoContact = new("must not contact", "name", "number", "email", "reason");
}
