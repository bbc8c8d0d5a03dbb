using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Invitations;

/// <summary>What somebody gives who opened the link of an invitation: their number, and the code that was texted to it.</summary>
public sealed record LinkKeys(string Token, string Mobile, string Code);

/// <summary>An invitation as whoever was invited reads it before they answer.</summary>
/// <param name="Person">The first name of whoever asks.</param>
public sealed record InvitationToRead(string Person);

/// <summary>
/// Finds the invitation of a link. The link alone opens nothing: who opens it says who asks them, which the mail does not tell, and proves a
/// number by a code. A wrong link, name or code, one too late and one too many look alike.
/// </summary>
public sealed class InvitationByLink(ConnectDb db, InvitationSecrets secrets, Supporters supporters, PersonCards cards, TimeProvider clock)
{
    internal async Task<Invitation?> FindAsync(string token, CancellationToken stop)
    {
        var hash = secrets.OfToken(token);
        return await db.Set<Invitation>().AsTracking().FirstOrDefaultAsync(i => i.TokenHash == hash, stop) is { } found && found.CanBeAnsweredAt(clock.UtcNow()) ? found : null;
    }

    /// <summary>The one that this link, number and code open together; a wrong code counts.</summary>
    internal async Task<Invitation?> ProvedAsync(LinkKeys keys, CancellationToken stop)
    {
        if (await FindAsync(keys.Token, stop) is not { } invitation || PhoneNumber.ToE164(keys.Mobile) is not { } phone) return null;
        if (invitation.WebCodeUntil > clock.UtcNow() && invitation.WebPhone == phone
            && InvitationSecrets.Fits(invitation.WebCodeHash, secrets.OfWebCode(invitation.Id, phone, keys.Code))) return invitation;

        invitation.WrongTries++;
        return null;
    }

    internal async Task<(SupportCard Card, PersonCard Person)?> AboutAsync(Invitation invitation, CancellationToken stop) =>
        await supporters.OfLinkAsync(invitation.Link, stop) is { } card ? (card, await cards.OfAsync(card.Person, stop)) : null;
}

/// <summary>Texts a code to the number of whoever opened the link, if they name the person who asks them. Whether it did is not said.</summary>
public sealed class AskInvitationCode(InvitationByLink links, InvitationSecrets secrets, SendText send, IServiceNumber from, TimeProvider clock)
{
    /// <summary>Of one invitation.</summary>
    public const int MostCodes = 5;

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public async Task RunAsync(string token, string name, string mobile, CancellationToken stop)
    {
        if (await links.FindAsync(token, stop) is not { } invitation || PhoneNumber.ToE164(mobile) is not { } phone) return;
        if (await links.AboutAsync(invitation, stop) is not { Person: var person } || !Same(person.FirstName, name))
        {
            invitation.WrongTries++;
            return;
        }

        if (invitation.WebCodes >= MostCodes || !PhoneNumber.IsMobile(phone)) return;

        var code = InvitationSecrets.NewWebCode();
        (invitation.WebPhone, invitation.WebCodeHash, invitation.WebCodeUntil) = (phone, secrets.OfWebCode(invitation.Id, phone, code), clock.UtcNow() + Lasts);
        invitation.WebCodes++;
        await send.RunAsync(new(from.Number, phone, InvitationTexts.Code(person.Language, code)) { NotAfter = clock.UtcNow() + Lasts, Essential = true }, stop);
    }

    private static bool Same(string name, string typed) => TextWords.In(name) is [var first, ..] && TextWords.In(typed) is [var word, ..] && first.Folded == word.Folded;
}

/// <summary>Shows an invitation to whoever proved that it is theirs.</summary>
public sealed class OpenInvitation(InvitationByLink links)
{
    public async Task<InvitationToRead?> RunAsync(LinkKeys keys, CancellationToken stop) =>
        await links.ProvedAsync(keys, stop) is { } invitation && await links.AboutAsync(invitation, stop) is { } about ? new(about.Person.FirstName) : null;
}

/// <summary>Yes or no to an invitation by its link, once.</summary>
public sealed class AnswerInvitationByLink(InvitationByLink links, InvitationLife life)
{
    /// <summary>False when there is nothing to answer any more.</summary>
    public async Task<bool> RunAsync(LinkKeys keys, bool agrees, CancellationToken stop)
    {
        if (await links.ProvedAsync(keys, stop) is not { WebPhone: { } phone } invitation || await links.AboutAsync(invitation, stop) is not { } about) return false;
        if (agrees) return (await life.AcceptAsync(invitation, phone, about.Card.FirstName, about.Card.LastName, asked: null, stop)).Succeeded;

        await life.EndAsync(invitation, InvitationState.Declined, SupportEnding.Declined, Platform.Access.Actor.Service, stop);
        return true;
    }
}
