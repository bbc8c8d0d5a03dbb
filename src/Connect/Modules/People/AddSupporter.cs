using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.People;

/// <summary>Enters somebody who agreed to support a person. They see nobody by that.</summary>
public sealed class AddSupporter(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    /// <param name="phone">E.164, proved to be theirs.</param>
    public async Task<PersonId> RunAsync(string firstName, string lastName, string phone, Actor by, CancellationToken stop)
    {
        var supporter = new Person
        {
            Id = PersonId.New(),
            FirstName = firstName,
            LastName = lastName,
            Role = Role.Supporter,
            Phone = phone,
            PhoneProvedAt = clock.UtcNow(),
        };
        db.Add(supporter);
        audit.Record(PersonShown.Line.Act(AuditKind.Collection, supporter.Id), by);
        await db.SaveChangesAsync(stop);
        return supporter.Id;
    }
}
