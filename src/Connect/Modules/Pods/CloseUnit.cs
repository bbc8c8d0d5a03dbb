using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Pods;

/// <summary>Closes a part of the organisation, with a reason. What is below it is closed or moved first.</summary>
public sealed class CloseUnit(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId id, string reason, Actor by, CancellationToken stop)
    {
        var units = new Units(db);
        if (!OrganisationProblems.MayChange(by) || await units.FindAsync(id, stop) is not { ClosedAt: null } unit) return OrganisationProblems.Unknown;
        if (OrganisationProblems.ReasonProblem(reason.Trim()) is { } problem) return problem;
        if (await units.HasPartsAsync(id, stop)) return OrganisationProblems.NotEmpty;

        (unit.ClosedAt, unit.ClosedBecause) = (clock.UtcNow(), reason.Trim());
        audit.Record(Units.Changed(id) with { Reason = reason.Trim() }, by);
        return id;
    }
}

/// <summary>Opens it again, as it was.</summary>
public sealed class ReopenUnit(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId id, Actor by, CancellationToken stop)
    {
        var units = new Units(db);
        if (!OrganisationProblems.MayChange(by) || await units.FindAsync(id, stop) is not { ClosedAt: not null } unit) return OrganisationProblems.Unknown;
        if (await units.ProblemAsync(id, unit.Kind, unit.Parent, unit.Name, stop) is { } problem) return problem;

        (unit.ClosedAt, unit.ClosedBecause) = (null, null);
        audit.Record(Units.Changed(id), by);
        return id;
    }
}
