using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Service users whose case was closed long ago and whose record is still there. Those under a legal hold are not among them.</summary>
public sealed class ClosedPeople(ConnectDb db)
{
    public Task<List<PersonId>> BeforeAsync(DateTime closed, int atMost, CancellationToken stop) =>
        db.Set<Person>().Where(p => p.ClosedAt != null && p.ClosedAt < closed && p.ErasedAt == null)
            .Where(p => !db.Set<LegalHold>().Any(hold => hold.Person == p.Id && hold.EndedAt == null))
            .OrderBy(p => p.ClosedAt).Select(p => p.Id).Take(atMost).ToListAsync(stop);
}

/// <summary>Which table says who somebody is: it is erased last.</summary>
public static class PersonErasing
{
    public static Type Row => typeof(Person);
}
