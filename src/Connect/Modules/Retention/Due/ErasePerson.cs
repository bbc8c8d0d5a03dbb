using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Due;

/// <summary>
/// Erases what is held about one person, a few hundred rows at a time, who they are last. The audit stays: it is chained, and names them only by a
/// number that then leads to nobody. A legal hold stops it, at every step.
/// </summary>
internal sealed class ErasePerson(ConnectDb db, IEnumerable<IPersonParts> parts, DueRows due, AuditTrail audit, TimeProvider clock) : IDueWork
{
    public const string DueKind = "retention.person";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var person = new PersonId(row.About);
        if (await db.Set<LegalHold>().AnyAsync(hold => hold.Person == person && hold.EndedAt == null, stop)) return new DueEnd.CalledOff("A legal hold keeps it.");

        foreach (var part in parts.Where(IsErased).OrderBy(part => part.Row == PersonRowType))
        {
            var erased = await part.EraseAsync(person, EraseOldRows.AtATime, stop);
            if (erased == 0) continue;

            audit.Record(new Shown("record", EraseOldRows.Counted(part.Title, erased)).Act(AuditKind.Erasure, person), Actor.Service);
            if (part.Row != PersonRowType) due.Add(DueKind, row.About, clock.UtcNow(), lane: row.Lane);
            return new DueEnd.Done();
        }

        return new DueEnd.Done();
    }

    private static Type PersonRowType => PersonErasing.Row;

    // What somebody asked for, and the audit, run by their own time.
    private static bool IsErased(IPersonParts part) => RetentionTable.Of(part.Class).Start == RetentionStart.Closing
        || part.Class is RetentionClass.SignIn or RetentionClass.Passing;
}
