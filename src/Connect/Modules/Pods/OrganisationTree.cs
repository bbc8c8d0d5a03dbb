using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A part of the organisation as others may know it.</summary>
public sealed record UnitCard(UnitId Id, UnitKind Kind, UnitId? Parent, string Name, DateTime? ClosedAt, string? ClosedBecause)
{
    public bool IsOpen => ClosedAt is null;
}

/// <summary>The organisation from the top down. It is nobody's record: whoever works here may know it.</summary>
public sealed class OrganisationTree(ConnectDb db)
{
    // An organisation of the size of a country has some hundreds.
    private const int Bound = 5_000;

    /// <summary>All parts, each level by name.</summary>
    public Task<List<UnitCard>> AllAsync(CancellationToken stop) =>
        Cards(db.Set<Unit>().OrderBy(unit => unit.Name).ThenBy(unit => unit.Id).Take(Bound)).ToListAsync(stop);

    public Task<UnitCard?> FindAsync(UnitId id, CancellationToken stop) => Cards(db.Set<Unit>().Where(unit => unit.Id == id)).FirstOrDefaultAsync(stop);

    private static IQueryable<UnitCard> Cards(IQueryable<Unit> units) =>
        units.Select(unit => new UnitCard(unit.Id, unit.Kind, unit.Parent, unit.Name, unit.ClosedAt, unit.ClosedBecause));
}
