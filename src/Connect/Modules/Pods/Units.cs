using Connect.Platform;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>What the operations on the tree ask of it.</summary>
internal sealed class Units(ConnectDb db)
{
    public Task<Unit?> FindAsync(UnitId id, CancellationToken stop) => db.Set<Unit>().AsTracking().FirstOrDefaultAsync(unit => unit.Id == id, stop);

    /// <summary>Why a unit of this kind cannot have this name there; null when it can.</summary>
    public async Task<Problem?> ProblemAsync(UnitId? self, UnitKind kind, UnitId? parent, string name, CancellationToken stop)
    {
        if (OrganisationProblems.NameProblem(name) is { } problem) return problem;
        if (!await FitsAsync(kind, parent, stop)) return OrganisationProblems.WrongPlace;

        var taken = await db.Set<Unit>().AnyAsync(unit => unit.Id != self && unit.Parent == parent && unit.Kind == kind && unit.Name == name && unit.ClosedAt == null, stop);
        return taken ? OrganisationProblems.NameTaken : null;
    }

    /// <summary>Whether something below it is open.</summary>
    public async Task<bool> HasPartsAsync(UnitId id, CancellationToken stop) =>
        await db.Set<Unit>().AnyAsync(unit => unit.Parent == id && unit.ClosedAt == null, stop)
        || await db.Set<Pod>().AnyAsync(pod => pod.Office == id && pod.ClosedAt == null, stop);

    public async Task<bool> IsOpenOfficeAsync(UnitId id, CancellationToken stop) =>
        await db.Set<Unit>().AnyAsync(unit => unit.Id == id && unit.Kind == UnitKind.Office && unit.ClosedAt == null, stop);

    public static AuditAct Changed(UnitId id) => OrganisationShown.Unit.Act(AuditKind.Alteration, [], id.Value);

    // One level at a time, so that everybody reads the same tree.
    private async Task<bool> FitsAsync(UnitKind kind, UnitId? parent, CancellationToken stop) =>
        kind == UnitKind.Organisation
            ? parent is null
            : parent is { } above && await db.Set<Unit>().AnyAsync(unit => unit.Id == above && unit.Kind == kind - 1 && unit.ClosedAt == null, stop);
}
