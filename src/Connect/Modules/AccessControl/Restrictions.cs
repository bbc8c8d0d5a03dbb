using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>A restricted person, and who sees them nonetheless.</summary>
public sealed record RestrictionCard(PersonId Person, IReadOnlyList<PersonId> Viewers, string Reason, DateTime At);

/// <summary>A worker, and whom they never see.</summary>
public sealed record ExclusionCard(PersonId Worker, PersonId Person, string Reason, DateTime At);

/// <summary>All restrictions and exclusions, newest first, for administrators.</summary>
public sealed class Restrictions(ConnectDb db)
{
    private const int Bound = 500;

    public async Task<List<RestrictionCard>> AllAsync(CancellationToken stop)
    {
        var rows = await db.Set<Restriction>().OrderByDescending(restriction => restriction.At).Take(Bound).ToListAsync(stop);
        var people = rows.Select(row => row.Person).ToList();
        var viewers = (await db.Set<RestrictionViewer>().Where(viewer => people.Contains(viewer.Person)).ToListAsync(stop)).ToLookup(viewer => viewer.Person, viewer => viewer.Viewer);
        return [.. rows.Select(row => new RestrictionCard(row.Person, [.. viewers[row.Person]], row.Reason, row.At))];
    }

    public Task<List<ExclusionCard>> ExclusionsAsync(CancellationToken stop) =>
        db.Set<Exclusion>().OrderByDescending(exclusion => exclusion.At).Take(Bound)
            .Select(exclusion => new ExclusionCard(exclusion.Viewer, exclusion.Person, exclusion.Reason, exclusion.At)).ToListAsync(stop);

    /// <summary>The restriction of one person; null when there is none.</summary>
    public async Task<RestrictionCard?> OfAsync(PersonId person, CancellationToken stop)
    {
        if (await db.Set<Restriction>().FirstOrDefaultAsync(restriction => restriction.Person == person, stop) is not { } row) return null;

        var viewers = await db.Set<RestrictionViewer>().Where(viewer => viewer.Person == person).Select(viewer => viewer.Viewer).ToListAsync(stop);
        return new(person, viewers, row.Reason, row.At);
    }

    /// <summary>The exclusion of one worker from one person; null when there is none.</summary>
    public Task<ExclusionCard?> ExclusionAsync(PersonId worker, PersonId person, CancellationToken stop) =>
        db.Set<Exclusion>().Where(exclusion => exclusion.Viewer == worker && exclusion.Person == person)
            .Select(exclusion => new ExclusionCard(exclusion.Viewer, exclusion.Person, exclusion.Reason, exclusion.At)).FirstOrDefaultAsync(stop);
}
