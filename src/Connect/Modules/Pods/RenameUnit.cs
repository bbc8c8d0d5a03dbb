using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Pods;

/// <summary>Gives a part of the organisation another name.</summary>
public sealed class RenameUnit(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId id, string name, Actor by, CancellationToken stop)
    {
        var units = new Units(db);
        if (!OrganisationProblems.MayChange(by) || await units.FindAsync(id, stop) is not { ClosedAt: null } unit) return OrganisationProblems.Unknown;
        if (await units.ProblemAsync(id, unit.Kind, unit.Parent, name.Trim(), stop) is { } problem) return problem;

        unit.Name = name.Trim();
        audit.Record(Units.Changed(id), by);
        return id;
    }
}
