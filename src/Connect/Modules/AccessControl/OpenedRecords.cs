using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>A restricted record that somebody opened. Its name is only there for who sees the person anyway.</summary>
public sealed record OpenedRecord(PersonId Person, string? Name, PersonCard By, string Reason, DateTime Until, bool IsOpen);

/// <summary>Who opened restricted records of one's pods, newest first: for supervisors, and for whoever answers for one who is away.</summary>
public sealed class OpenedRecords(ConnectDb db, PersonCards cards, Cover cover, SystemTime clock)
{
    public const int PageSize = 25;

    private static readonly string Supervisor = nameof(Role.Supervisor);

    /// <summary>Whether somebody is told of opened records at all.</summary>
    public async Task<bool> IsToldAsync(Actor by, CancellationToken stop)
    {
        if (by.Role == Supervisor) return true;

        var covered = await cover.OfDeputyAsync(by.Person ?? default, stop);
        return (await cards.OfAsync(covered, stop)).Values.Any(card => card.Role == Role.Supervisor);
    }

    /// <summary>Nothing for those who are not told.</summary>
    public async Task<Slice<OpenedRecord>> PageAsync(int skip, Actor by, CancellationToken stop)
    {
        if (!await IsToldAsync(by, stop)) return new([], false);

        // A deputy is asked as the supervisor whom they stand in for, and by their own sight: an exclusion of theirs holds.
        var asked = by with { Role = Supervisor };
        var (seen, hidden) = (db.PeopleVisibleTo(asked, Thing.OpenedRecord), HiddenFrom(asked));
        var page = await db.Set<BrokenGlass>().Where(glass => seen.Contains(glass.Person) || hidden.Contains(glass.Person))
            .OrderByDescending(glass => glass.Until).ThenByDescending(glass => glass.Id).Skip(skip).SliceAsync(PageSize, stop);
        return await NamedAsync(page, by, stop);
    }

    private IQueryable<PersonId> HiddenFrom(Actor asked)
    {
        var tells = AccessTable.Allowing(asked.Role, AccessAction.See, Thing.OpenedRecord).Contains(Relation.Restricted);
        return db.PeopleRestrictedFor(asked).Where(_ => tells);
    }

    private async Task<Slice<OpenedRecord>> NamedAsync(Slice<BrokenGlass> page, Actor by, CancellationToken stop)
    {
        var people = page.Rows.Select(glass => glass.Person).Distinct().ToList();
        var named = await db.PeopleVisibleTo(by, Thing.Person).Where(person => people.Contains(person)).Distinct().ToListAsync(stop);
        var names = await cards.OfAsync([.. page.Rows.Select(glass => glass.Viewer).Concat(named).Distinct()], stop);
        var now = clock.UtcNow();
        return page.Select(glass => new OpenedRecord(
            glass.Person, named.Contains(glass.Person) ? names[glass.Person].Name : null, names[glass.Viewer], glass.Reason, glass.Until, glass.Until > now));
    }
}
