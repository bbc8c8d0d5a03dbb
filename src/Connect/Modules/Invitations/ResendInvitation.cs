using Connect.Modules.Invitations.Due;
using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>Sends it again, with a new code or link: the old one is worth nothing then.</summary>
public sealed class ResendInvitation(ConnectDb db, DueRows due, AuditTrail audit, TimeProvider clock)
{
    /// <summary>In all; whoever does not answer then does not want to.</summary>
    public const int Most = 3;

    public async Task<Outcome<InvitationId>> RunAsync(InvitationId id, Actor by, CancellationToken stop)
    {
        if (await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id && i.State == InvitationState.Sent, stop) is not { } invitation) return InvitationProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Network, invitation.Person, stop)) return InvitationProblems.Unknown;
        if (invitation.Sends >= Most) return InvitationProblems.TooMany;

        await due.CallOffAsync(id.Value, [SendInvitation.DueKind], "It is sent again.", stop);
        due.Add(SendInvitation.DueKind, id.Value, clock.UtcNow());
        audit.Record(InvitationShown.Whole.Act(AuditKind.Disclosure, invitation.Person, id.Value) with { Recipient = "who was invited" }, by);
        return id;
    }
}

/// <summary>Takes it back. What was sent opens nothing any more, and nobody is told.</summary>
public sealed class CancelInvitation(ConnectDb db, InvitationLife life, AuditTrail audit)
{
    public async Task<Outcome<InvitationId>> RunAsync(InvitationId id, Actor by, CancellationToken stop)
    {
        var invitation = await db.Set<Invitation>().AsTracking()
            .FirstOrDefaultAsync(i => i.Id == id && (i.State == InvitationState.Sent || i.State == InvitationState.Waiting), stop);
        if (invitation is null || !await db.MayAsync(by, AccessAction.Change, Thing.Network, invitation.Person, stop)) return InvitationProblems.Unknown;

        var ending = by.Person == invitation.Person ? SupportEnding.ByPerson : SupportEnding.ByTeam;
        await life.EndAsync(invitation, InvitationState.Cancelled, ending, by, stop);
        audit.Record(InvitationShown.Whole.Act(AuditKind.Alteration, invitation.Person, id.Value), by);
        return id;
    }
}
