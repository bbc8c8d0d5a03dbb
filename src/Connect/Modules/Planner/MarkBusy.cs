using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Marks time at which a worker cannot be booked. Slots under it are not offered; appointments already made stay.</summary>
public sealed class MarkBusy(ConnectDb db, Diary diary, TimeProvider clock)
{
    /// <summary>Busy time is written this far ahead, and each night a day further.</summary>
    internal const int DaysAhead = 395;

    /// <param name="id">What is changed; null for new busy time.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid? id, string title, WeeklyPattern pattern, Actor by, CancellationToken stop)
    {
        var worker = by.Person ?? throw new InvalidOperationException("Busy time is a worker's.");
        if (pattern.Problems().Count > 0) return PlannerProblems.Unusable;

        var busy = id is null ? null : await db.Set<BusyTime>().AsTracking().FirstOrDefaultAsync(b => b.Id == id && b.Worker == worker && !b.Removed, stop);
        if (id is not null && busy is null) return PlannerProblems.NotFound;

        if (busy is null)
            db.Add(busy = new BusyTime { Id = Guid.CreateVersion7(), Worker = worker, Title = title, Pattern = pattern });
        else
            (busy.Title, busy.Pattern) = (title, pattern);

        await RemoveEntriesAsync(busy.Id, worker, stop);
        await EnterAsync(busy, stop);
        return busy.Id;
    }

    public async Task<Outcome<Guid>> RemoveAsync(Guid id, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var removed = await db.Set<BusyTime>().Where(b => b.Id == id && b.Worker == by.Person && !b.Removed)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Removed, true).SetProperty(b => b.RemovedAt, now), stop);
        if (removed == 0) return PlannerProblems.NotFound;

        await RemoveEntriesAsync(id, by.Person!.Value, stop);
        diary.Changed(by.Person!.Value);
        return id;
    }

    /// <summary>Brings back what was removed, once and within ten minutes.</summary>
    public async Task<Outcome<Guid>> UndoRemoveAsync(Guid id, Actor by, CancellationToken stop)
    {
        var since = clock.UtcNow() - Undoing.Lasts;
        var back = await db.Set<BusyTime>().Where(b => b.Id == id && b.Worker == by.Person && b.Removed && b.RemovedAt >= since)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Removed, false).SetProperty(b => b.RemovedAt, (DateTime?)null), stop);
        if (back == 0) return PlannerProblems.NotFound;

        await EnterAsync(await db.Set<BusyTime>().SingleAsync(b => b.Id == id, stop), stop);
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

    // From today on: what was, was.
    private Task RemoveEntriesAsync(Guid id, PersonId worker, CancellationToken stop)
    {
        var from = UkTime.ToUtc(UkTime.Today(clock).ToDateTime(TimeOnly.MinValue));
        return db.Set<DiaryEntry>().Where(e => e.About == id && e.Owner == worker && e.Start >= from).ExecuteDeleteAsync(stop);
    }
}
