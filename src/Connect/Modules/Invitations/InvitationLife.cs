using Connect.Modules.Invitations.Due;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Due;

namespace Connect.Modules.Invitations;

/// <summary>How an invitation goes on and ends, whoever brings that about.</summary>
public sealed class InvitationLife(PersonCards cards, AddSupporter add, JoinSupport join, EndSupport end, DueRows due, AuditTrail audit)
{
    /// <summary>From each sending.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Whoever has this phone said yes: finds or enters the supporter, and joins them to the person.</summary>
    internal async Task<Outcome<SupportId>> AcceptAsync(Invitation invitation, string phone, string firstName, string lastName, Actor? asked, CancellationToken stop)
    {
        var supporter = await WhoAsync(phone, firstName, lastName, invitation.Person, stop);
        var by = asked is null ? Actor.Of(supporter) : asked with { Person = supporter };
        var joined = await join.RunAsync(invitation.Link, by, stop);
        if (!joined.Succeeded) return joined;

        Close(invitation, InvitationState.Accepted);
        audit.Record(InvitationShown.Answer.Act(AuditKind.Alteration, invitation.Person, invitation.Id.Value), by);
        return joined;
    }

    internal async Task EndAsync(Invitation invitation, InvitationState state, SupportEnding ending, Actor by, CancellationToken stop)
    {
        Close(invitation, state);
        await due.CallOffAsync(invitation.Id.Value, [SendInvitation.DueKind, ExpireInvitation.DueKind], "It is over.", stop);
        await end.RunAsync(invitation.Link, ending, by, stop);
        audit.Record(InvitationShown.Answer.Act(AuditKind.Alteration, invitation.Person, invitation.Id.Value), by);
    }

    // Once answered, nothing that was sent opens anything any more.
    private static void Close(Invitation invitation, InvitationState state) =>
        (invitation.State, invitation.CodeHash, invitation.TokenHash, invitation.WebCodeHash) = (state, null, null, null);

    // Somebody with one phone may support one person and share it with another: a service user must be meant by name.
    private async Task<PersonId> WhoAsync(string phone, string firstName, string lastName, PersonId person, CancellationToken stop)
    {
        var owners = (await cards.WithPhoneAsync(phone)).FindAll(card => card.Id != person);
        var known = owners.FindAll(card => card.Role.IsSupporter());
        if (known.Count > 1) known = known.FindAll(card => Same(card.FirstName, firstName));
        if (known.Count == 0) known = owners.FindAll(card => card.Role == Role.ServiceUser && Same(card.FirstName, firstName));
        return known is [var one] ? one.Id : await add.RunAsync(firstName, lastName, phone, Actor.Service, stop);
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
