using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Puts another number on record. Whoever calls it has asked for what proves that it may, and tells the old number.</summary>
public sealed class ChangePhone(ConnectDb db, AuditTrail audit, SystemTime clock)
{
    /// <param name="phone">E.164.</param>
    public Task RunAsync(PersonId person, string phone, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        audit.Record(PersonShown.Phone.Act(AuditKind.Alteration, person), by);
        return db.Set<Person>().Where(p => p.Id == person)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Phone, phone).SetProperty(p => p.PhoneChangedAt, now), stop);
    }
}

/// <summary>Puts a date of birth on record.</summary>
public sealed class SetDateOfBirth(ConnectDb db, AuditTrail audit)
{
    public async Task RunAsync(PersonId person, DateOnly date, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Person, person, stop)) return;

        audit.Record(PersonShown.BirthDate.Act(AuditKind.Alteration, person), by);
        await db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.DateOfBirth, date), stop);
    }
}
