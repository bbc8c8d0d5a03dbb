using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Pods;

/// <summary>Adds an organisation, a region or a city. An office has an operation of its own.</summary>
public sealed class AddUnit(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitKind kind, UnitId? parent, string name, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (kind == UnitKind.Office) return OrganisationProblems.NoOffice;

        var given = name.Trim();
        if (await new Units(db).ProblemAsync(null, kind, parent, given, stop) is { } problem) return problem;

        var unit = new Unit { Id = UnitId.New(), Kind = kind, Parent = parent, Name = given };
        db.Add(unit);
        audit.Record(Units.Changed(unit.Id), by);
        return unit.Id;
    }
}
