using Connect.Platform.Audit;

namespace Connect.Modules.Invitations;

/// <inheritdoc cref="People.PersonShown"/>
internal static class InvitationShown
{
    public static readonly Shown Whole = new("invitation", "name", "number or email", "state");
    public static readonly Shown Answer = new("invitation", "answer");
}
