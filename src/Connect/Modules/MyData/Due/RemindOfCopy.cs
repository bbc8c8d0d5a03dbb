using Connect.Modules.MyData.Copies;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Due;

/// <summary>Tells the officer seven days and one day before the month is over; once it is, the supervisors too.</summary>
internal sealed class RemindOfCopy(ConnectDb db, Workers workers, Platform.Recording.Journal journal) : IDueWork
{
    public const string DueKind = "data.remind";

    private const string Over = "over";

    public static IEnumerable<(DateTime At, string Left)> Times(DateTime answerBy) =>
        [(answerBy.AddDays(-7), "seven days"), (answerBy.AddDays(-1), "one day"), (answerBy, Over)];

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.DecidedAt == null, stop) is not { } request)
            return new DueEnd.CalledOff("It was answered.");

        var told = (await workers.OfAsync(request.Person, stop)).Take(1).ToList();
        if (row.Facts == Over || told.Count == 0) told.AddRange(await workers.SupervisorsAsync(request.Person, stop));
        foreach (var worker in told) journal.Record(CopyJournal.Of(CopyJournal.DueKind, request, worker.Id), Actor.Service);
        return new DueEnd.Done();
    }
}
