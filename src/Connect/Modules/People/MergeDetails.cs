using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>
/// Somebody was entered twice: how they like to be met and reached goes into the older record; the newer one is closed
/// and has no number any more. Whoever calls it has asked who is who.
/// </summary>
public sealed class MergeDetails(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task RunAsync(PersonId from, PersonId into, Actor by, CancellationToken stop)
    {
        var one = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == from, stop);
        var other = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == into, stop);
        (other.Language, other.Needs, other.NeedsNote) = (one.Language, other.Needs | one.Needs, one.NeedsNote ?? other.NeedsNote);
        (other.ContactTimes, other.ContactNote) = (one.ContactTimes, one.ContactNote ?? other.ContactNote);
        other.DateOfBirth ??= one.DateOfBirth;
        if (other.Phone is null) (other.Phone, other.PhoneUse, other.PhoneProvedAt, other.PhoneDoubt) = (one.Phone, one.PhoneUse, one.PhoneProvedAt, one.PhoneDoubt);
        (one.Phone, one.PhoneProvedAt, one.PhoneDoubt) = (null, null, PhoneDoubt.None);

        var before = one.State;
        one.State = PersonState.Closed;
        await db.SaveChangesAsync(stop);
        journal.Record(StateLine.Fact(from, before, PersonState.Closed, "The same person as one who was on record already."), by);
        audit.Record(PersonShown.Entered.Act(AuditKind.Combination, [from, into]), by);
    }
}
