using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Web;

namespace Connect.Modules.Invitations;

/// <summary>What staff read where they invite somebody for a person. The person's own pages speak to them, and in Welsh too.</summary>
internal static class StaffInviteWords
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<SupportKind>().Select(kind => new Choice(kind.ToString(), NetworkWords.Of(kind)))];

    /// <summary>The field that is wrong, and what is.</summary>
    public static (string Field, string Text) Of(Problem problem) =>
        problem == InvitationProblems.NoName ? ("FirstName", "Enter their first name")
        : problem == InvitationProblems.NoAddress ? ("Mobile", "Enter a mobile number or an email address")
        : problem == InvitationProblems.BadMobile ? ("Mobile", "Enter a UK mobile number, like 07700 900 982")
        : problem == InvitationProblems.BadEmail ? ("Email", "Enter an email address, like name@example.com")
        : problem == InvitationProblems.TooMany ? ("Mobile", "Too many were invited today. Try again tomorrow")
        : ("Mobile", "They cannot be invited. Check the number or address");
}
