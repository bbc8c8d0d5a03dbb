using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Changes where an office is and whom to call. Every pod in it, and every text from then on, follows.</summary>
public sealed class ChangeOffice(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId office, OfficeEntry entry, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by)) return OrganisationProblems.Unknown;
        if (!entry.IsWhole) return OrganisationProblems.NoOffice;
        if (await db.Set<Office>().AsTracking().FirstOrDefaultAsync(row => row.Unit == office, stop) is not { } found) return OrganisationProblems.Unknown;

        (found.Place, found.Address, found.Telephone) = (entry.Place.Trim(), entry.Address.Trim(), entry.Telephone.Trim());
        audit.Record(OrganisationShown.Office.Act(AuditKind.Alteration, [], office.Value), by);
        return office;
    }
}
