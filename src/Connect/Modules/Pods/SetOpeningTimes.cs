using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>From when until when an office is open on a day of the week.</summary>
public sealed record DayHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>Sets an office's whole week anew. Days that are not named are closed.</summary>
public sealed class SetOpeningTimes(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId office, IReadOnlyCollection<DayHours> week, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by) || !await new Units(db).IsOpenOfficeAsync(office, stop)) return OrganisationProblems.Unknown;
        if (week.Any(day => day.Closes <= day.Opens) || week.DistinctBy(day => day.Day).Count() != week.Count) return OrganisationProblems.Hours;

        await db.Set<OpeningTime>().Where(time => time.Office == office).ExecuteDeleteAsync(stop);
        db.AddRange(week.Select(day => new OpeningTime { Office = office, Day = day.Day, Opens = day.Opens, Closes = day.Closes }));
        audit.Record(OrganisationShown.Hours.Act(AuditKind.Alteration, [], office.Value), by);
        return office;
    }
}
