using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>
/// AGREE 4821 or NO 4821 from the phone that was invited, on whichever line. A wrong or late code, or one from another phone, is a text like
/// any other, and is answered as such.
/// </summary>
internal sealed class AnswerInvitation(ConnectDb db, InvitationSecrets secrets, InvitationLife life, Supporters supporters, PersonCards cards, SendText send, TimeProvider clock) : ITakeTexts
{
    public bool BeforeWorkers => true;

    public async Task<bool> TakeAsync(ReceivedText text, CancellationToken stop)
    {
        if (AgreementWords.Read(text.Body) is not { Code: { } code } answer) return false;

        var now = clock.UtcNow();
        var sent = await db.Set<Invitation>().AsTracking().Where(i => i.Phone == text.From && i.State == InvitationState.Sent).ToListAsync(stop);
        if (sent.Find(one => one.CanBeAnsweredAt(now) && InvitationSecrets.Fits(one.CodeHash, secrets.OfCode(one.Id, code))) is not { } invitation)
        {
            foreach (var one in sent) one.WrongTries++;
            return false;
        }

        return await AnswerAsync(invitation, answer.Agrees, text, stop);
    }

    private async Task<bool> AnswerAsync(Invitation invitation, bool agrees, ReceivedText text, CancellationToken stop)
    {
        if (await supporters.OfLinkAsync(invitation.Link, stop) is not { } card) return false;

        var person = await cards.OfAsync(card.Person, stop);
        if (!agrees)
            await life.EndAsync(invitation, InvitationState.Declined, SupportEnding.Declined, Actor.Service, stop);
        else if (!(await life.AcceptAsync(invitation, text.From, card.FirstName, card.LastName, new Actor(null, ActorKind.ByText), stop)).Succeeded)
            return false;

        var words = agrees ? InvitationTexts.Thanks(person.Language, person.FirstName) : InvitationTexts.Declined(person.Language);
        await send.RunAsync(new(text.To, text.From, words), stop);
        return true;
    }
}
