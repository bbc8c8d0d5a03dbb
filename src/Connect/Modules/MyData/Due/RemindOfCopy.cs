using Connect.Modules.MyData.Copies;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Due;

/// <summary>Tells the officer seven days and one day before the month is over; once it is, the supervisors too.</summary>
internal sealed class RemindOfCopy(ConnectDb db, Workers workers, Platform.Recording.Journal journal) : IDueWork
{
    public const string DueKind = "data.remind";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.DecidedAt == null, stop) is not { } request)
            return new DueEnd.CalledOff("It was answered.");

        foreach (var worker in await workers.ToRemindAsync(request.Person, isLate: row.Facts == OneMonth.Over, stop))
            journal.Record(CopyJournal.Of(CopyJournal.DueKind, request, worker.Id), Actor.Service);
        return new DueEnd.Done();
    }
}
