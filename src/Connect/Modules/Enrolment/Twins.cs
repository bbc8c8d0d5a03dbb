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

    public async Task<Slice<TwinCard>> PageAsync(Guid? after, Actor by, CancellationToken stop)
    {
        var page = await Open(by).Where(t => after == null || t.Id > after).OrderBy(t => t.Id).SliceAsync(PageSize, stop);
        var people = await cards.OfAsync([.. page.Rows.SelectMany(t => new[] { t.Person, t.Other }).Distinct()], stop);
        return page.Select(t => new TwinCard(t.Id, t.FoundAt, people[t.Person], people[t.Other]));
    }

    public async Task<TwinCard?> OneAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await Open(by).FirstOrDefaultAsync(t => t.Id == id, stop) is not { } twin) return null;
        return new(twin.Id, twin.FoundAt, await cards.OfAsync(twin.Person, stop), await cards.OfAsync(twin.Other, stop));
    }

    private IQueryable<PossibleTwin> Open(Actor by)
    {
        var open = db.Set<PossibleTwin>().Where(t => t.EndedAt == null);
        if (AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Enrolment)) return open;

        var seen = db.VisiblePeople(by, Thing.Enrolment);
        return open.Where(t => seen.Contains(t.Person) && seen.Contains(t.Other));
    }
}
