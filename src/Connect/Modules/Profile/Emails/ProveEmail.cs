using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Mail;

namespace Connect.Modules.Profile.Emails;

/// <summary>Puts the address on record for whoever got the link and is signed in as the one who asked, and tells the old address.</summary>
internal sealed class ProveEmail(PersonCards cards, ChangeDetails change, EmailProofs proofs, Workers workers, SendMail send, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<Outcome<PersonId>> RunAsync(string link, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person) return ProfileProblems.Unknown;
        var me = await cards.OfAsync(person, stop);
        if (proofs.Read(link, person, me.Email) is not { } email) return ProfileProblems.Wrong;

        await change.RunAsync(person, Detail.Email, email, by, stop);
        if (me is { EmailIsProved: true, Email: { } old } && old != email) send.Run(new(old, ProfileTexts.EmailSubject(me.Language), ProfileTexts.EmailChanged(me.Language)));
        var officer = (await workers.OfAsync(person, stop)).FirstOrDefault();
        journal.Record(new(ProfileChangedLine.Kind, person, person.Value, new ProfileFacts(nameof(Detail.Email)), officer?.Id), by);
        audit.Record(ProfileShown.Email.Act(AuditKind.Alteration, person), by);
        return person;
    }
}
