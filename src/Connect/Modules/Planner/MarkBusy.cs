using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Marks time at which a worker cannot be booked. Slots under it are no longer offered; appointments already made stay.</summary>
public sealed class MarkBusy(ConnectDb db, Diary diary, TimeProvider clock)
{
    /// <summary>Busy time is written this far ahead, and each night a day further.</summary>
    internal const int DaysAhead = 395;

    public async Task<Guid> RunAsync(string title, WeeklyPattern pattern, Actor by, CancellationToken stop)
    {
        var worker = by.Person ?? throw new InvalidOperationException("Busy time is a worker's.");
        var busy = new BusyTime { Id = Guid.CreateVersion7(), Worker = worker, Title = title, Pattern = pattern };
        db.Add(busy);
        await EnterAsync(busy, stop);
        return busy.Id;
    }

    public async Task<Outcome<Guid>> RemoveAsync(Guid id, Actor by, CancellationToken stop)
    {
        var removed = await db.Set<BusyTime>().Where(b => b.Id == id && b.Worker == by.Person && !b.Removed)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Removed, true), stop);
        if (removed == 0) return PlannerProblems.NotFound;

        await db.Set<DiaryEntry>().Where(e => e.About == id && e.Owner == by.Person).ExecuteDeleteAsync(stop);
        diary.Changed(by.Person!.Value);
        return id;
    }

    internal async Task EnterAsync(BusyTime busy, CancellationToken stop)
    {
        var today = UkTime.Today(clock);
        var known = await db.Set<DiaryEntry>().Where(e => e.About == busy.Id).Select(e => e.Start).ToHashSetAsync(stop);
        var spans = busy.Pattern.Stretches(today, today.AddDays(DaysAhead)).Where(span => !known.Contains(span.StartUtc));
        db.AddRange(spans.Select(span => new DiaryEntry
        {
            Owner = busy.Worker,
            Start = span.StartUtc,
            End = span.EndUtc,
            Kind = DiaryKind.Busy,
            About = busy.Id,
            Title = busy.Title,
        }));
        diary.Changed(busy.Worker);
    }
}
