using System.Globalization;
using Connect.Modules.MyData.Copies;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Due;

/// <summary>Gathers a hundred rows of one table at a time, each as a due row of its own, so that no record is too long and others are not held up.</summary>
internal sealed class GatherCopy(ConnectDb db, IEnumerable<IPersonParts> parts, HeldPages pages, DueRows due, AuditTrail audit, TimeProvider clock) : IDueWork
{
    public const string DueKind = "data.gather";
    public const int RowsAtATime = 100;
    internal const string TeamOnly = "Written for the team only. Put it back if the person may read it.";

    public static string LaneOf(Guid request) => $"my-data:{request:n}";

    public static string From(int part, int row) => string.Create(CultureInfo.InvariantCulture, $"{part}/{row}");

    /// <summary>The tables whose rows a person is given, always in the same order.</summary>
    public static IReadOnlyList<IPersonParts> Given(IEnumerable<IPersonParts> parts) =>
        [.. parts.Where(part => part.WithheldBecause is null).OrderBy(part => part.Row.FullName, StringComparer.Ordinal)];

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().FirstOrDefaultAsync(r => r.Id == row.About && r.State == CopyState.Gathering, stop) is not { } request)
            return new DueEnd.CalledOff("It is not wanted any more.");

        var at = row.Facts!.Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var (part, skip) = (at[0], at[1]);
        var given = Given(parts);
        if (part == given.Count)
        {
            request.State = CopyState.ForReview;
            audit.Record(MyDataShown.Copy.Act(AuditKind.Combination, request.Person, request.Id), Actor.Service);
            return new DueEnd.Done();
        }

        var rows = await given[part].ExportAsync(request.Person, skip, RowsAtATime, stop);
        if (rows.Count > 0) await KeepAsync(request, given[part].Title, part, skip / RowsAtATime, rows, stop);
        var isLast = rows.Count < RowsAtATime;
        if (isLast) request.PartsDone = part + 1;
        due.Add(DueKind, request.Id, clock.UtcNow(), lane: LaneOf(request.Id), facts: isLast ? From(part + 1, 0) : From(part, skip + RowsAtATime));
        return new DueEnd.Done();
    }

    private async Task KeepAsync(CopyRequest request, string title, int part, int number, IReadOnlyList<HeldRow> rows, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var words = await pages.InWordsAsync(rows, request.Person, stop);
        db.Add(new HeldPage { Id = id, Request = request.Id, Part = part, Number = number, Title = title, Rows = rows.Count, Content = pages.Seal(id, words) });
        db.AddRange(rows.Where(row => row.ForReview).Select(row => new Redaction
        {
            Id = Guid.CreateVersion7(),
            Request = request.Id,
            Page = id,
            Row = row.Key,
            Reason = TeamOnly,
            By = null,
            At = clock.UtcNow(),
        }));
    }
}
