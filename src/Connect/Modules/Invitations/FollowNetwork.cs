using Connect.Modules.Invitations.Due;
using Connect.Modules.Network;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>Sends what waited for the person's agreement or for a worker's hold to go, and ends what its link has ended.</summary>
internal sealed class FollowNetwork(ConnectDb db, DueRows due, TimeProvider clock) : IFollower
{
    public string Name => "invitations";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { "network.agreed", "network.held", "network.asked", "network.ended" };

    public async Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        var link = new SupportId(entry.About);
        var invitation = await db.Set<Invitation>().AsTracking()
            .FirstOrDefaultAsync(i => i.Link == link && (i.State == InvitationState.Waiting || i.State == InvitationState.Sent), stop);
        if (invitation is null) return;

        if (entry.Kind == "network.ended")
            (invitation.State, invitation.CodeHash, invitation.TokenHash, invitation.WebCodeHash) = (InvitationState.Cancelled, null, null, null);
        else if (invitation.State == InvitationState.Waiting)
        {
            await due.CallOffAsync(invitation.Id.Value, [SendInvitation.DueKind], "It is asked for again.", stop);
            due.Add(SendInvitation.DueKind, invitation.Id.Value, clock.UtcNow());
        }
    }
}
