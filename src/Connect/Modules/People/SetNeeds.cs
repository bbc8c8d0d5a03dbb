using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>What makes it easier for somebody, and when they like to be reached.</summary>
public sealed record NeedsAndTimes(Needs Needs, string? NeedsNote, ContactTimes Times, string? TimesNote)
{
    public const int LongestNote = Person.LongestNote;

    public bool Any => Needs != Needs.None || Times != ContactTimes.Any || NeedsNote is not null || TimesNote is not null;
}

/// <summary>Puts needs and times on record. Whoever calls it has asked whether the actor may, and tells others.</summary>
public sealed class SetNeeds(ConnectDb db, AuditTrail audit)
{
    public Task RunAsync(PersonId person, NeedsAndTimes now, Actor by, CancellationToken stop)
    {
        audit.Record(PersonShown.Needs.Act(AuditKind.Alteration, person), by);
        return db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Needs, now.Needs).SetProperty(p => p.NeedsNote, now.NeedsNote)
            .SetProperty(p => p.ContactTimes, now.Times).SetProperty(p => p.ContactNote, now.TimesNote), stop);
    }
}

/// <summary>Reads needs and times. Whoever shows them has asked sight.</summary>
public sealed class NeedsOf(ConnectDb db)
{
    public Task<NeedsAndTimes> OneAsync(PersonId person, CancellationToken stop) =>
        db.Set<Person>().Where(p => p.Id == person).Select(p => new NeedsAndTimes(p.Needs, p.NeedsNote, p.ContactTimes, p.ContactNote)).SingleAsync(stop);
}
