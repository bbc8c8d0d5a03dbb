using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.People;

/// <summary>
/// Puts many on record at once. Whoever calls it has made sure that none of them is there already, and that nobody else has their number unless
/// they share it.
/// </summary>
public sealed class EnterPeople(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <returns>Who they became, in the same order.</returns>
    public async Task<IReadOnlyList<PersonId>> RunAsync(IReadOnlyCollection<NewPerson> entered, Actor by, CancellationToken stop)
    {
        var people = entered.Select(Person.Of).ToList();
        db.AddRange(people);
        foreach (var person in people) journal.Record(StateLine.Fact(person.Id, null, person.State, null), by);

        var ids = people.ConvertAll(person => person.Id);
        audit.Record(PersonShown.Entered.Act(AuditKind.Collection, ids), by);
        await db.SaveChangesAsync(stop);
        return ids;
    }
}
