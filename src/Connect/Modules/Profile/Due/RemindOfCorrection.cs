using Connect.Modules.Pods;
using Connect.Modules.Profile.Corrections;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile.Due;

/// <summary>Tells the officer seven days and one day before the month is over; once it is, the supervisors too.</summary>
internal sealed class RemindOfCorrection(ConnectDb db, Workers workers, Platform.Recording.Journal journal) : IDueWork
{
    public const string DueKind = "correction.remind";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<CorrectionRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.State == CorrectionState.Waiting, stop) is not { } request)
            return new DueEnd.CalledOff("It was answered.");

        foreach (var worker in await workers.ToRemindAsync(request.Person, isLate: row.Facts == OneMonth.Over, stop))
            journal.Record(CorrectionJournal.Due(request, worker.Id), Actor.Service);
        return new DueEnd.Done();
    }
}
