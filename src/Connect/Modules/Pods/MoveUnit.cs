using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Pods;

/// <summary>Puts a part of the organisation, with all that is below it, under another of the level above.</summary>
public sealed class MoveUnit(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId id, UnitId parent, Actor by, CancellationToken stop)
    {
        var units = new Units(db);
        if (!OrganisationProblems.MayChange(by) || await units.FindAsync(id, stop) is not { ClosedAt: null } unit) return OrganisationProblems.Unknown;
        if (await units.ProblemAsync(id, unit.Kind, parent, unit.Name, stop) is { } problem) return problem;

        unit.Parent = parent;
        audit.Record(Units.Changed(id), by);
        return id;
    }
}
