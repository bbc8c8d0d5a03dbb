using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <param name="Phone">E.164, if one was given.</param>
public sealed record SuggestedSupporter(Guid Id, string Name, string? Phone);

/// <summary>Whom a person named as their first supporter when they joined, until somebody has dealt with it.</summary>
public sealed class SupporterSuggestions(ConnectDb db, TimeProvider clock)
{
    private const int Most = 5;

    public Task<List<SuggestedSupporter>> OfAsync(PersonId person, Actor by, CancellationToken stop) =>
        db.Set<SupporterSuggestion>().VisibleTo(db, by, Thing.Enrolment).Where(s => s.Person == person && s.EndedAt == null)
            .OrderBy(s => s.At).Take(Most).Select(s => new SuggestedSupporter(s.Id, s.Name, s.Phone)).ToListAsync(stop);

    /// <summary>They were invited, or it is not wanted.</summary>
    public Task EndAsync(Guid id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<SupporterSuggestion>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
    }
}
