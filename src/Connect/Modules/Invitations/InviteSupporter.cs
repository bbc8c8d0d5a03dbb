using Connect.Modules.Authentication;
using Connect.Modules.Invitations.Due;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Mail;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>Who is invited, how they are reached, and what they are to see.</summary>
public sealed record InvitationWish(string FirstName, string LastName, string Mobile, string Email, SupportKind Kind, SharedThings Shares)
{
    public string? Organisation { get; init; }
    public DateTime? Until { get; init; }
}

/// <summary>
/// A person or one of their workers invites somebody. It goes out once the person has agreed, which their own invitation is, and no worker
/// holds it.
/// </summary>
public sealed class InviteSupporter(
    ConnectDb db, PersonCards cards, ProposeSupport propose, AskForAgreement ask, DueRows due, AuditTrail audit, SystemTime system, TimeProvider clock)
{
    /// <summary>Of one inviter.</summary>
    public const int MostADay = 10;

    public async Task<Outcome<InvitationId>> RunAsync(PersonId person, InvitationWish wish, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } inviter || !await db.MayAsync(by, AccessAction.Change, Thing.Network, person, stop)) return InvitationProblems.Unknown;
        if (string.IsNullOrWhiteSpace(wish.FirstName)) return InvitationProblems.NoName;
        var invited = await cards.OfAsync(person, stop);
        if (inviter == person && NewNumber.IsOnHold(invited, system.UtcNow())) return InvitationProblems.OnHold;

        var read = await AddressAsync(wish, invited, stop);
        if (!read.Succeeded) return read.Problem!;
        if (await IsTooManyAsync(inviter, stop)) return InvitationProblems.TooMany;

        var link = await propose.RunAsync(person, Proposal(wish, read.Value), by, stop);
        if (!link.Succeeded) return link.Problem == NetworkProblems.TooMany ? InvitationProblems.TooMany : InvitationProblems.CannotInvite;

        var invitation = Keep(link.Value, person, inviter, read.Value);
        if (inviter == person) due.Add(SendInvitation.DueKind, invitation.Id.Value, clock.UtcNow());
        else await ask.RunAsync(link.Value, person, by, stop);
        audit.Record(InvitationShown.Whole.Act(AuditKind.Collection, person, invitation.Id.Value), by);
        return invitation.Id;
    }

    private Invitation Keep(SupportId link, PersonId person, PersonId inviter, Reached to)
    {
        var invitation = new Invitation
        {
            Id = InvitationId.New(),
            Link = link,
            Person = person,
            By = inviter,
            Phone = to.Phone,
            Email = to.Email,
            CreatedAt = clock.UtcNow(),
        };
        db.Add(invitation);
        return invitation;
    }

    private async Task<Outcome<Reached>> AddressAsync(InvitationWish wish, PersonCard person, CancellationToken stop)
    {
        if (wish.Mobile.Trim().Length > 0)
        {
            if (PhoneNumber.ToE164(wish.Mobile) is not { } phone || !PhoneNumber.IsMobile(phone)) return InvitationProblems.BadMobile;
            var owners = await cards.WithPhoneAsync(phone);
            return phone == person.Phone || owners.Exists(card => card.Role.IsStaff()) ? InvitationProblems.CannotInvite : new Reached(phone, null);
        }

        if (wish.Email.Trim().Length == 0) return InvitationProblems.NoAddress;
        return MailAddress.Read(wish.Email) is { } email ? new Reached(null, email) : InvitationProblems.BadEmail;
    }

    private Task<bool> IsTooManyAsync(PersonId inviter, CancellationToken stop)
    {
        var since = clock.UtcNow() - TimeSpan.FromDays(1);
        return db.Set<Invitation>().Where(i => i.By == inviter && i.CreatedAt > since).Skip(MostADay - 1).AnyAsync(stop);
    }

    private static Proposal Proposal(InvitationWish wish, Reached to) => new(wish.FirstName, wish.LastName ?? "", wish.Kind, wish.Shares)
    {
        Organisation = wish.Organisation,
        Until = wish.Until,
        Phone = to.Phone,
        Email = to.Email,
    };

    private sealed record Reached(string? Phone, string? Email);
}
