using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Service users whose case was closed long ago and whose record is still there. Those under a legal hold are not among them.</summary>
public sealed class ClosedPeople(ConnectDb db)
{
    /// <summary>Each night notes who is closed since the night before, and who no longer is: however it came about, their time runs from then.</summary>
    public async Task NoteAsync(DateTime now, CancellationToken stop)
    {
        DateTime? closed = now, none = null;
        await db.Set<Person>().Where(p => p.State == PersonState.Closed && p.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosedAt, closed), stop);
        await db.Set<Person>().Where(p => p.State != PersonState.Closed && p.ClosedAt != null).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClosedAt, none), stop);
    }

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
