using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment.Due;

/// <summary>Seven days after it the volunteer no longer sees whom they enrolled. The database's own clock ends it too; this is for business time.</summary>
internal sealed class EndSight(ConnectDb db) : IDueWork
{
    public const string DueKind = "enrolment.end-sight";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var id = new EnrolmentId(row.About);
        if (await db.Set<EnrolmentRow>().FirstOrDefaultAsync(e => e.Id == id, stop) is not { Person: { } person } enrolment) return new DueEnd.CalledOff("It is gone.");

        var reach = AccessTable.Reach(Relation.Enrolling);
        await db.Set<SightGrant>().Where(g => g.Viewer == enrolment.By && g.Person == person && g.Reach == reach).ExecuteDeleteAsync(stop);
        return new DueEnd.Done();
    }
}
