using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>Two records that may be one person.</summary>
public sealed record TwinCard(Guid Id, DateTime FoundAt, PersonCard Person, PersonCard Other);

/// <summary>Who may be on record twice, oldest first: for administrators, and for staff who see both.</summary>
public sealed class Twins(ConnectDb db, PersonCards cards)
{
    public const int PageSize = 25;

    public Task<int> CountAsync(Actor by, CancellationToken stop) => Open(by).CountAsync(stop);

    public Task<Slice<TwinCard>> PageAsync(Guid? after, Actor by, CancellationToken stop) =>
        CardsAsync(Open(by).Where(t => after == null || t.Id > after).OrderBy(t => t.Id), stop);

    /// <summary>Those of whom somebody said that they are two people, the newest first, while neither record is closed.</summary>
    public Task<Slice<TwinCard>> SaidTwoAsync(Guid? before, Actor by, CancellationToken stop) =>
        CardsAsync(SaidTwo(by).Where(t => before == null || t.Id < before).OrderByDescending(t => t.Id), stop);

    public Task<TwinCard?> OneAsync(Guid id, Actor by, CancellationToken stop) => OneAsync(Open(by), id, stop);

    internal Task<TwinCard?> OneSaidTwoAsync(Guid id, Actor by, CancellationToken stop) => OneAsync(SaidTwo(by), id, stop);

    private async Task<Slice<TwinCard>> CardsAsync(IQueryable<PossibleTwin> some, CancellationToken stop)
    {
        var page = await some.SliceAsync(PageSize, stop);
        var people = await cards.OfAsync([.. page.Rows.SelectMany(t => new[] { t.Person, t.Other }).Distinct()], stop);
        return page.Select(t => new TwinCard(t.Id, t.FoundAt, people[t.Person], people[t.Other]));
    }

    private async Task<TwinCard?> OneAsync(IQueryable<PossibleTwin> some, Guid id, CancellationToken stop)
    {
        if (await some.FirstOrDefaultAsync(t => t.Id == id, stop) is not { } twin) return null;
        return new(twin.Id, twin.FoundAt, await cards.OfAsync(twin.Person, stop), await cards.OfAsync(twin.Other, stop));
    }

    private IQueryable<PossibleTwin> Open(Actor by) => Seen(by).Where(t => t.EndedAt == null);

    private IQueryable<PossibleTwin> SaidTwo(Actor by)
    {
        var closed = cards.All.Where(card => card.State == PersonState.Closed).Select(card => card.Id);
        return Seen(by).Where(t => t.SaidTwoBy != null && !closed.Contains(t.Person) && !closed.Contains(t.Other));
    }

    private IQueryable<PossibleTwin> Seen(Actor by)
    {
        if (AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Enrolment)) return db.Set<PossibleTwin>();

        var seen = db.PeopleVisibleTo(by, Thing.Enrolment);
        return db.Set<PossibleTwin>().Where(t => seen.Contains(t.Person) && seen.Contains(t.Other));
    }
}
