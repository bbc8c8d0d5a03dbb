using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>One date with other hours than the week says; without hours it is closed all day.</summary>
public sealed record DateHours(DateOnly Date, TimeOnly? Opens, TimeOnly? Closes, string Why);

/// <summary>Says that an office keeps other hours on a date. Said again for the date, the new hours count.</summary>
public sealed class SetOpeningException(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId office, DateHours hours, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by) || !await new Units(db).IsOpenOfficeAsync(office, stop)) return OrganisationProblems.Unknown;
        if (OrganisationProblems.ReasonProblem(hours.Why.Trim()) is { } problem) return problem;
        if (hours.Opens is null != hours.Closes is null || hours.Closes <= hours.Opens) return OrganisationProblems.Hours;

        await EndOpeningException.RemoveAsync(db, office, hours.Date, stop);
        db.Add(new OpeningException { Office = office, Date = hours.Date, Opens = hours.Opens, Closes = hours.Closes, Why = hours.Why.Trim() });
        audit.Record(OrganisationShown.Hours.Act(AuditKind.Alteration, [], office.Value), by);
        return office;
    }
}

/// <summary>The date is like any other of the week again.</summary>
public sealed class EndOpeningException(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<UnitId>> RunAsync(UnitId office, DateOnly date, Actor by, CancellationToken stop)
    {
        if (!OrganisationProblems.MayChange(by) || await RemoveAsync(db, office, date, stop) == 0) return OrganisationProblems.Unknown;

        audit.Record(OrganisationShown.Hours.Act(AuditKind.Alteration, [], office.Value), by);
        return office;
    }

    internal static Task<int> RemoveAsync(ConnectDb db, UnitId office, DateOnly date, CancellationToken stop) =>
        db.Set<OpeningException>().Where(exception => exception.Office == office && exception.Date == date).ExecuteDeleteAsync(stop);
}
