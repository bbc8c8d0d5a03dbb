using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>An invitation as whoever sent it sees it: never why somebody did not say yes.</summary>
public sealed record InvitationCard(InvitationId Id, string Name, InvitationState State, DateTime? SentAt, DateTime? ExpiresAt, bool CanBeSentAgain);

/// <summary>The invitations of a person that have not been answered.</summary>
public sealed class InvitationsOf(ConnectDb db, Supporters supporters)
{
    /// <summary>The two whom an invitation is to join, for whoever has just sent it.</summary>
    public Task<SupportId> LinkAsync(InvitationId id, CancellationToken stop) => db.Set<Invitation>().Where(i => i.Id == id).Select(i => i.Link).SingleAsync(stop);

    public async Task<List<InvitationCard>> OpenAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var open = await db.Set<Invitation>().VisibleTo(db, by, Thing.Network).AsNoTracking()
            .Where(i => i.Person == person && (i.State == InvitationState.Waiting || i.State == InvitationState.Sent)).OrderBy(i => i.CreatedAt).ToListAsync(stop);
        if (open.Count == 0) return [];

        var names = (await supporters.OfAsync(person, by, stop)).ToDictionary(card => card.Id, card => card.Name);
        return [.. open.Where(one => names.ContainsKey(one.Link)).Select(one => new InvitationCard(
            one.Id, names[one.Link], one.State, one.SentAt, one.ExpiresAt, one.State == InvitationState.Sent && one.Sends < ResendInvitation.Most))];
    }
}
