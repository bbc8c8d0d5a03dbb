using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>What a worker may know of the restricted records of their pods: that they are there, and how long one stays open.</summary>
public sealed class RestrictedRecords(ConnectDb db, SystemTime clock)
{
    private const int Bound = 200;

    /// <summary>Those of the worker's pods that the worker does not see now.</summary>
    public Task<List<PersonId>> HiddenFromAsync(PersonId worker, CancellationToken stop) =>
        db.Set<HiddenSight>()
            .Where(hidden => hidden.Viewer == worker && hidden.Why == "restricted")
            .Where(hidden => !db.Set<Sight>().Any(sight => sight.Viewer == worker && sight.Person == hidden.Person))
            .Select(hidden => hidden.Person).Distinct().OrderBy(person => person).Take(Bound).ToListAsync(stop);

    /// <summary>Whether only those who are named see this person.</summary>
    public Task<bool> IsRestrictedAsync(PersonId person, CancellationToken stop) => db.Set<Restriction>().AnyAsync(restriction => restriction.Person == person, stop);

    /// <summary>When it closes again for whoever asks, system time; null when they have not opened it.</summary>
    public Task<DateTime?> OpenUntilAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var (viewer, now) = (by.Person ?? default, clock.UtcNow());
        return db.Set<BrokenGlass>().Where(glass => glass.Viewer == viewer && glass.Person == person && glass.Until > now)
            .MaxAsync(glass => (DateTime?)glass.Until, stop);
    }
}
