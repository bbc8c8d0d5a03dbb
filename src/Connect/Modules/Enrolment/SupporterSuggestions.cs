using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <param name="Phone">E.164, if one was given.</param>
public sealed record SuggestedSupporter(Guid Id, string Name, string? Phone);

/// <summary>Whom a person named as their first supporter when they joined, until somebody has dealt with it.</summary>
public sealed class SupporterSuggestions(ConnectDb db)
{
    private const int Most = 5;

    /// <summary>One that is still open, for whoever may see to it.</summary>
    public async Task<SuggestedSupporter?> OneAsync(Guid id, PersonId person, Actor by, CancellationToken stop) =>
        await db.MayAsync(by, AccessAction.Manage, Thing.Network, person, stop)
            ? await db.Set<SupporterSuggestion>().Where(s => s.Id == id && s.Person == person && s.EndedAt == null)
                .Select(s => new SuggestedSupporter(s.Id, s.Name, s.Phone)).FirstOrDefaultAsync(stop)
            : null;

    public Task<List<SuggestedSupporter>> OfAsync(PersonId person, Actor by, CancellationToken stop) =>
        db.Set<SupporterSuggestion>().VisibleTo(db, by, Thing.Enrolment).Where(s => s.Person == person && s.EndedAt == null)
            .OrderBy(s => s.At).Take(Most).Select(s => new SuggestedSupporter(s.Id, s.Name, s.Phone)).ToListAsync(stop);
}
