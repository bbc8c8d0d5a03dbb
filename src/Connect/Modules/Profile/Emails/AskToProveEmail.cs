using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile.Emails;

/// <summary>A person gives an email address. A link goes there; only who can read it puts the address on record.</summary>
internal sealed class AskToProveEmail(
    ConnectDb db, PersonCards cards, EmailProofs proofs, SendMail send, ServiceAddress address, AuditTrail audit, TimeProvider clock, SystemTime system)
{
    private const int MostAnHour = 3;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<Outcome<PersonId>> RunAsync(string typed, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || !await db.MayAsync(by, AccessAction.Change, Thing.Profile, person, stop)) return ProfileProblems.Unknown;

        var me = await cards.OfAsync(person, stop);
        if (NewNumber.IsOnHold(me, system.UtcNow())) return ProfileProblems.NewNumber;
        if (DetailRules.Read(Detail.Email, typed, UkTime.Today(clock)) is not { Succeeded: true, Value: { } email } || MailAddress.Read(email) is null) return ProfileProblems.Wrong;

        var hourAgo = clock.UtcNow() - Hour;
        if (await db.Set<OutgoingMail>().CountAsync(mail => mail.To == email && mail.QueuedAt > hourAgo, stop) >= MostAnHour) return ProfileProblems.TooMany;

        var link = address.Of($"{ProfileLinks.EmailProof}/{proofs.For(person, me.Email, email)}");
        send.Run(new(email, ProfileTexts.EmailSubject(me.Language), ProfileTexts.EmailLink(me.Language, link)) { NotAfter = clock.UtcNow() + Hour });
        audit.Record(ProfileShown.Email.Act(AuditKind.Collection, person), by);
        return person;
    }
}
