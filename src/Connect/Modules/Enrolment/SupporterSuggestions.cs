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

    /// <summary>Whether they may see to it at all.</summary>
    internal Task<bool> MayAsync(PersonId person, Actor by, CancellationToken stop) => db.MayAsync(by, AccessAction.Manage, Thing.Network, person, stop);

    /// <summary>One that is still open, for whoever may see to it.</summary>
    public async Task<SuggestedSupporter?> OneAsync(Guid id, PersonId person, Actor by, CancellationToken stop) =>
        await MayAsync(person, by, stop)
            ? await db.Set<SupporterSuggestion>().Where(s => s.Id == id && s.Person == person && s.EndedAt == null)
                .Select(s => new SuggestedSupporter(s.Id, s.Name, s.Phone)).FirstOrDefaultAsync(stop)
            : null;

    public Task<List<SuggestedSupporter>> OfAsync(PersonId person, Actor by, CancellationToken stop) =>
        SomeAsync(Of(person, by).Where(s => s.EndedAt == null).OrderBy(s => s.At), stop);

    /// <summary>Those whom a worker dismissed, the last first.</summary>
    public Task<List<SuggestedSupporter>> DismissedAsync(PersonId person, Actor by, CancellationToken stop) =>
        SomeAsync(Of(person, by).Where(s => s.DismissedBy != null).OrderByDescending(s => s.EndedAt), stop);

    private IQueryable<SupporterSuggestion> Of(PersonId person, Actor by) => db.Set<SupporterSuggestion>().VisibleTo(db, by, Thing.Enrolment).Where(s => s.Person == person);

    private static Task<List<SuggestedSupporter>> SomeAsync(IQueryable<SupporterSuggestion> some, CancellationToken stop) =>
        some.Take(Most).Select(s => new SuggestedSupporter(s.Id, s.Name, s.Phone)).ToListAsync(stop);
}
