using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>How somebody likes to be met and reached. Whoever shows it has already asked sight.</summary>
public sealed class PersonPreferences(ConnectDb db)
{
    public Task<Preferences> OfAsync(PersonId person, CancellationToken stop) =>
        db.Set<Person>().Where(p => p.Id == person)
            .Select(p => new Preferences(p.Language, p.Needs, p.ContactTimes) { NeedsNote = p.NeedsNote, ContactNote = p.ContactNote }).SingleAsync(stop);
}
