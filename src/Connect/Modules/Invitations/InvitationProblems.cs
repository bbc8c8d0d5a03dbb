using Connect.Platform;

namespace Connect.Modules.Invitations;

/// <summary>Everyday answers about invitations that are not errors.</summary>
public static class InvitationProblems
{
    /// <summary>There is no such invitation for whoever asks.</summary>
    public static readonly Problem Unknown = new("invitations.unknown");

    public static readonly Problem NoName = new("invitations.no-name");
    public static readonly Problem NoAddress = new("invitations.no-address");
    public static readonly Problem BadMobile = new("invitations.bad-mobile");
    public static readonly Problem BadEmail = new("invitations.bad-email");

    /// <summary>One's own number, a worker's, or one that must-not-contact refuses: the same words for all.</summary>
    public static readonly Problem CannotInvite = new("invitations.cannot-invite");

    /// <summary>As many as one inviter may send a day, or one person may have.</summary>
    public static readonly Problem TooMany = new("invitations.too-many");

    public static readonly Problem OnHold = new("invitations.on-hold");
}
