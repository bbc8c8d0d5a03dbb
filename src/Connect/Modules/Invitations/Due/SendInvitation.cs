using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Mail;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations.Due;

/// <summary>Sends an invitation, with a code or a link of its own, unless somebody holds it or it is no longer wanted.</summary>
internal sealed class SendInvitation(
    ConnectDb db, Supporters supporters, PersonCards cards, NoContact barred, InvitationSecrets secrets, SendText text, SendMail mail,
    IServiceNumber from, DueRows due, IConfiguration configuration, TimeProvider clock) : IDueWork
{
    public const string DueKind = "invitation.send";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var invitation = await db.Set<Invitation>().AsTracking().SingleAsync(i => i.Id == new InvitationId(row.About), stop);
        if (invitation.State is not (InvitationState.Waiting or InvitationState.Sent)) return new DueEnd.CalledOff("It is over.");
        if (await supporters.OfLinkAsync(invitation.Link, stop) is not { } card) return new DueEnd.CalledOff("It is over.");
        if (!card.IsAgreed || card.IsHeld) return new DueEnd.CalledOff("It waits.");
        if (await barred.IsBarredAsync(invitation.Person, invitation.Phone, invitation.Email, stop)) return new DueEnd.CalledOff("They must not contact each other.");

        await SendAsync(invitation, await cards.OfAsync(invitation.Person, stop), stop);
        return new DueEnd.Done();
    }

    private async Task SendAsync(Invitation invitation, PersonCard person, CancellationToken stop)
    {
        var ends = clock.UtcNow() + InvitationLife.Lasts;
        if (invitation.Phone is { } phone)
        {
            var code = InvitationSecrets.NewCode();
            invitation.CodeHash = secrets.OfCode(invitation.Id, code);
            await text.RunAsync(new(from.Number, phone, InvitationTexts.Invited(person.Language, person.FirstName, code)) { NotAfter = ends, Unprompted = true }, stop);
        }
        else if (invitation.Email is { } email)
        {
            var token = InvitationSecrets.NewToken();
            invitation.TokenHash = secrets.OfToken(token);
            mail.Run(new(email, InvitationTexts.MailSubject(person.Language), InvitationTexts.MailBody(person.Language, InvitationLinks.Absolute(NodeOptions.From(configuration), token))) { NotAfter = ends });
        }

        (invitation.State, invitation.SentAt, invitation.ExpiresAt, invitation.WrongTries) = (InvitationState.Sent, clock.UtcNow(), ends, 0);
        invitation.Sends++;
        await due.CallOffAsync(invitation.Id.Value, [ExpireInvitation.DueKind], "It was sent again.", stop);
        due.Add(ExpireInvitation.DueKind, invitation.Id.Value, ends);
    }
}

/// <summary>Nobody answered in time.</summary>
internal sealed class ExpireInvitation(ConnectDb db, InvitationLife life) : IDueWork
{
    public const string DueKind = "invitation.expire";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var invitation = await db.Set<Invitation>().AsTracking().SingleAsync(i => i.Id == new InvitationId(row.About), stop);
        if (invitation.State != InvitationState.Sent) return new DueEnd.CalledOff("It was answered.");

        await life.EndAsync(invitation, InvitationState.Expired, SupportEnding.Expired, Platform.Access.Actor.Service, stop);
        return new DueEnd.Done();
    }
}
