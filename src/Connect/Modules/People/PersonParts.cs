using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Who somebody is. Erased, the row stays and tells nothing any more: the audit and other people's records point to it.</summary>
internal sealed class PersonParts(ConnectDb db, TimeProvider clock) : PersonRows<Person>(db, Of)
{
    private const string Erased = "Erased";

    private static readonly PersonRowsOf<Person> Of = new("Who you are", RetentionClass.CaseRecord, p => p.Id)
    {
        StaffTitle = "Who they are",
        Merging = Merging.Stays("MergeDetails puts together what the two say."),
        Show = p =>
        [
            new("First name", p.FirstName), new("Last name", p.LastName), new("Called", p.CalledName), new("Pronouns", p.Pronouns), new("Date of birth", p.DateOfBirth),
            new("Mobile number", p.Phone), new("Email address", p.Email), new("Language", p.Language), new("Whose phone", p.PhoneUse), new("Number proved", p.PhoneProvedAt), new("State", p.State),
            new("Needs", p.Needs), new("Needs, in words", p.NeedsNote, IsWords: true), new("When to reach you", p.ContactTimes), new("When, in words", p.ContactNote, IsWords: true),
            new("Texts stopped", p.TextsStoppedAt), new("In Connect as", p.Role),
        ],
    };

    public override async Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await Db.Set<Person>().FirstOrDefaultAsync(p => p.Id == person && p.ErasedAt == null, stop) is not { } known) return 0;

        (known.FirstName, known.LastName, known.ErasedAt) = (Erased, "", now);
        (known.CalledName, known.Pronouns, known.Email, known.EmailProvedAt) = (null, null, null, null);
        (known.Phone, known.PhoneChangedAt, known.PhoneProvedAt, known.PhoneFailedAt, known.DateOfBirth) = (null, null, null, null, null);
        (known.Needs, known.NeedsNote, known.ContactTimes, known.ContactNote) = (Needs.None, null, ContactTimes.Any, null);
        await Db.SaveChangesAsync(stop);
        return 1;
    }
}
