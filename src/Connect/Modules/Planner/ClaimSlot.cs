using System.Data.Common;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Planner;

/// <summary>
/// Takes a slot for a person, if it can still be had: one conditional update, decided in the database. Claims on one worker's London day
/// take turns, so that neither an overlap nor the day's limit can slip between two of them.
/// </summary>
public sealed class ClaimSlot(ConnectDb db, TimeProvider clock)
{
    // By hand: the statement that every booking waits for, and Entity Framework would translate it anew each time.
    // A time held for somebody else counts as taken, or it could not be given back to them.
    // {0} the slot, {1} the person, {2} now, {3}, {4} and {5} the appointment that is being moved, its slot and its worker.
    private const string Take = """
        update slots set state = 'Taken', held_for = null
        where id = {0} and worker = coalesce({5}, worker) and (state = 'Open' or (state = 'Held' and held_for = {1}))
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
        returning worker, start, "end", place, kind
        """;

    // Goes before it in the same trip to the database, and a statement of its own: what the day's earlier claims did must be in the sight of the next.
    // SQLite has one writer, so everything there takes turns already.
    private const string TakeTurn = """
        insert into worker_days (worker, date) select worker, date from slots where id = {0} and worker = coalesce({5}, worker)
        on conflict (worker, date) do update set date = excluded.date;
        """;

    /// <summary>The time, now theirs; null when it has gone.</summary>
    /// <param name="leaving">The appointment that is being moved: its own time does not stand in its way.</param>
    public Task<SlotCard?> RunAsync(SlotId slot, PersonId person, Actor by, CancellationToken stop, LeavingTime? leaving = null)
    {
        object?[] values =
        [
            slot.Value, person.Value, db.Dialect.Stored(clock.UtcNow()), leaving?.Appointment ?? Guid.Empty, leaving?.Slot.Value ?? Guid.Empty, leaving?.Worker.Value,
        ];
        return db.OnlyRowAsync(db.Dialect == Dialect.Postgres ? TakeTurn + Take : Take, values!, row => Read(slot, row), stop);
    }

    private SlotCard Read(SlotId slot, DbDataReader row) =>
        new(slot, new(row.GetGuid(0)), db.Dialect.Time(row, 1), db.Dialect.Time(row, 2), row.GetString(3), Enum.Parse<MeetingKind>(row.GetString(4)));
}

/// <summary>The time that an appointment gives up when it moves: its slot, itself, and its worker, who stays the same.</summary>
public sealed record LeavingTime(SlotId Slot, Guid Appointment, PersonId Worker);
