using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Web;

namespace Connect.Modules.Invitations.Pages;

/// <summary>The words of pages that invite and that answer an invitation.</summary>
internal static class InviteWords
{
    public static readonly PageWords Words = new(typeof(InviteWords));

    public static string Kind(SupportKind kind) => Words["Kind" + kind];

    /// <summary>The field that is wrong, and what is.</summary>
    public static (string Field, string Text) Of(Problem problem) =>
        problem == InvitationProblems.NoName ? ("FirstName", Words["NameEmpty"])
        : problem == InvitationProblems.NoAddress ? ("Mobile", Words["ReachEmpty"])
        : problem == InvitationProblems.BadMobile ? ("Mobile", Words["MobileWrong"])
        : problem == InvitationProblems.BadEmail ? ("Email", Words["EmailWrong"])
        : problem == InvitationProblems.TooMany ? ("Mobile", Words["TooMany"])
        : problem == InvitationProblems.OnHold ? ("Mobile", Words["OnHold"])
        : ("Mobile", Words["CannotInvite"]);
}
