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

    // By hand: the statement that every booking waits for, and Entity Framework would translate it anew each time.
    // A time held for somebody else counts as taken, or it could not be given back to them.
    // {0} the slot, {1} the person, {2} now, {3} and {4} the appointment that is being moved and its slot.
    private const string Take = """
        update slots set state = 'Taken', held_for = null
        where id = {0} and (state = 'Open' or (state = 'Held' and held_for = {1}))
          and start > {2} and ((bookable_from <= {2} and bookable_until >= {2}) or state = 'Held')
          and not exists (
            select 1 from diary_entries e
            where e.owner = slots.worker and e.about <> {3} and e.start < slots.clear_to and e."end" > slots.clear_from)
          and not exists (
            select 1 from slots o
            where o.worker = slots.worker and o.date = slots.date and o.id <> {4} and o.id <> slots.id
              and (o.state = 'Taken' or (o.state = 'Held' and o.held_for <> {1})) and o.clear_from < slots."end" and o.clear_to > slots.start)
          and (day_limit is null or day_limit > (
            select count(*) from slots o
            where o.worker = slots.worker and o.date = slots.date and o.id <> {4} and (o.state = 'Taken' or (o.state = 'Held' and o.held_for <> {1}))))
        """;

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

    private Task<int> TakeAsync(Slot found, PersonId person, LeavingTime? leaving, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(Take,
            [found.Id.Value, person.Value, db.Dialect.Stored(clock.UtcNow()), leaving?.Appointment ?? Guid.Empty, leaving?.Slot.Value ?? Guid.Empty], stop);
}

/// <summary>The time that an appointment gives up when it moves: its slot, itself, and its worker, who stays the same.</summary>
public sealed record LeavingTime(SlotId Slot, Guid Appointment, PersonId Worker);
