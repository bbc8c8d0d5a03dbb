using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Puts another number on record. Whoever calls it has asked for what proves that it may, and tells the old number.</summary>
public sealed class ChangePhone(ConnectDb db, NumberProofs numbers, AuditTrail audit, SystemTime clock, TimeProvider business)
{
    /// <param name="phone">E.164.</param>
    public async Task RunAsync(PersonId person, string phone, Actor by, CancellationToken stop)
    {
        var (now, proved) = (clock.UtcNow(), business.UtcNow());
        audit.Record(PersonShown.Phone.Act(AuditKind.Alteration, person), by);
        await db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Phone, phone).SetProperty(p => p.PhoneChangedAt, now).SetProperty(p => p.PhoneFailedAt, (DateTime?)null)
            .SetProperty(p => p.PhoneProvedAt, proved).SetProperty(p => p.PhoneDoubt, PhoneDoubt.None), stop);
        await numbers.ClashAsync(person, phone, by, stop);
    }

    /// <summary>They have it no longer: nothing is sent there any more.</summary>
    public Task TakeAwayAsync(PersonId person, Actor by, CancellationToken stop)
    {
        audit.Record(PersonShown.Phone.Act(AuditKind.Alteration, person), by);
        return db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Phone, (string?)null).SetProperty(p => p.PhoneUse, PhoneUse.None).SetProperty(p => p.PhoneFailedAt, (DateTime?)null)
            .SetProperty(p => p.PhoneProvedAt, (DateTime?)null).SetProperty(p => p.PhoneDoubt, PhoneDoubt.None), stop);
    }

    /// <summary>Whose hands it is in.</summary>
    public Task SayUseAsync(PersonId person, PhoneUse use, Actor by, CancellationToken stop)
    {
        audit.Record(PersonShown.Phone.Act(AuditKind.Alteration, person), by);
        return db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.PhoneUse, use), stop);
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
