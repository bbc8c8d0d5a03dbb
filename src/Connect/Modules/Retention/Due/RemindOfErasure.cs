using Connect.Modules.Pods;
using Connect.Modules.Retention.Erasures;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Due;

/// <summary>Tells the supervisors, who alone may answer, seven days and one day before the month is over and once it is.</summary>
internal sealed class RemindOfErasure(ConnectDb db, Workers workers, Platform.Recording.Journal journal) : IDueWork
{
    public const string DueKind = "retention.remind";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<ErasureRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.State == ErasureState.Waiting, stop) is not { } request)
            return new DueEnd.CalledOff("It was answered.");

        var supervisors = await workers.SupervisorsAsync(request.Person, stop);
        if (supervisors.Count == 0) return new DueEnd.Failed("The pod has no supervisor, so nobody was reminded of a request to erase.");

        foreach (var supervisor in supervisors)
            journal.Record(RetentionJournal.Due(request, supervisor.Id), Actor.Service);
        return new DueEnd.Done();
    }
}
