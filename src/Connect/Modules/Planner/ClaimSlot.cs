using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>
/// Takes a slot for a person, if it can still be had: one conditional update, decided in the database. Claims on one worker's London day
/// take turns, so that neither an overlap nor the day's limit can slip between two of them.
/// </summary>
public sealed class ClaimSlot(ConnectDb db, TimeProvider clock)
{
    private static readonly PerModel<Func<ConnectDb, SlotId, Task<Slot?>>> Find = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, SlotId id) => db.Set<Slot>().AsNoTracking().FirstOrDefault(s => s.Id == id)));

    /// <summary>The time, now theirs; null when it has gone.</summary>
    /// <param name="leaving">The appointment that is being moved: its own time does not stand in its way.</param>
    public async Task<SlotCard?> RunAsync(SlotId slot, PersonId person, Actor by, CancellationToken stop, LeavingTime? leaving = null)
    {
        if (await Find.For(db)(db, slot) is not { } found || (leaving is not null && leaving.Worker != found.Worker)) return null;

        await LockDayAsync(found, stop);
        return await TakeAsync(found, person, leaving, stop) == 1
            ? new SlotCard(found.Id, found.Worker, found.Start, found.End, found.Place, found.Kind)
            : null;
    }

    // SQLite has one writer, so everything there takes turns already.
    private async Task LockDayAsync(Slot slot, CancellationToken stop)
    {
        if (db.Dialect != Dialect.Postgres) return;

        await db.Database.ExecuteSqlRawAsync(
            "insert into worker_days (worker, date) values ({0}, {1}) on conflict (worker, date) do update set date = excluded.date",
            [slot.Worker.Value, slot.Date], stop);
    }

    private Task<int> TakeAsync(Slot found, PersonId person, LeavingTime? leaving, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var (oldSlot, appointment) = (leaving?.Slot ?? default, leaving?.Appointment ?? Guid.Empty);
        return db.Set<Slot>()
            .Where(s => s.Id == found.Id && (s.State == SlotState.Open || (s.State == SlotState.Held && s.HeldFor == person)))
            .Where(s => s.Start > now && ((s.BookableFrom <= now && s.BookableUntil >= now) || s.State == SlotState.Held))
            .Where(s => !db.Set<DiaryEntry>().Any(e => e.Owner == s.Worker && e.About != appointment && e.Start < s.ClearTo && e.End > s.ClearFrom))
            .Where(s => !db.Set<Slot>().Any(other => other.Worker == s.Worker && other.Date == s.Date && other.Id != oldSlot && other.Id != s.Id &&
                other.State == SlotState.Taken && other.ClearFrom < s.End && other.ClearTo > s.Start))
            .Where(s => s.DayLimit == null ||
                db.Set<Slot>().Count(other => other.Worker == s.Worker && other.Date == s.Date && other.Id != oldSlot && other.State == SlotState.Taken) < s.DayLimit)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SlotState.Taken).SetProperty(s => s.HeldFor, (PersonId?)null), stop);
    }
}

/// <summary>The time that an appointment gives up when it moves: its slot, itself, and its worker, who stays the same.</summary>
public sealed record LeavingTime(SlotId Slot, Guid Appointment, PersonId Worker);
