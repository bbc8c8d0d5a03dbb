using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>The times at which a worker can be booked now, soonest first: the same for a text, a page and a kiosk.</summary>
public sealed class OpenTimes(ConnectDb db, TimeProvider clock)
{
    private static readonly PerModel<Func<ConnectDb, PersonId, PersonId, DateTime, DateTime, int, IAsyncEnumerable<SlotCard>>> Next = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId worker, PersonId person, DateTime now, DateTime after, int atMost) => db.Set<Slot>()
            .Where(s => s.Worker == worker && s.State == SlotState.Open && s.Start > after && s.BookableFrom <= now && s.BookableUntil >= now)
            .Where(s => !db.Set<DiaryEntry>().Any(e => e.Owner == worker && e.Start < s.ClearTo && e.End > s.ClearFrom))
            // Nobody is in two places at once; of no person there is no entry.
            .Where(s => !db.Set<DiaryEntry>().Any(e => e.Owner == person && e.Start < s.End && e.End > s.Start))
            // The buffers of what is booked count too, within the London day in which claims take turns.
            .Where(s => !db.Set<Slot>().Any(other => other.Worker == worker && other.Date == s.Date && (other.State == SlotState.Taken || other.State == SlotState.Held) &&
                other.ClearFrom < s.End && other.ClearTo > s.Start))
            .Where(s => s.DayLimit == null ||
                db.Set<Slot>().Count(other => other.Worker == worker && other.Date == s.Date && (other.State == SlotState.Taken || other.State == SlotState.Held)) < s.DayLimit)
            .OrderBy(s => s.Start).ThenBy(s => s.Id)
            .Take(atMost)
            .Select(s => new SlotCard(s.Id, s.Worker, s.Start, s.End, s.Place, s.Kind))));

    /// <param name="after">Only times later than this; null from now on.</param>
    /// <param name="person">For whom: times at which they have something in their planner are left out. Staff see them, with a word of warning.</param>
    public async Task<List<SlotCard>> NextAsync(PersonId worker, int atMost, DateTime? after, CancellationToken stop, PersonId person = default)
    {
        var now = clock.UtcNow();
        var times = new List<SlotCard>(atMost);
        await foreach (var slot in Next.For(db)(db, worker, person, now, after is { } later && later > now ? later : now, atMost).WithCancellation(stop)) times.Add(slot);
        return times;
    }

    /// <summary>The worker's own free time from exactly then to exactly then, if they offer one. Booking rules apply when it is claimed.</summary>
    public Task<SlotCard?> AtAsync(PersonId worker, DateTime start, DateTime end, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Slot>()
            .Where(s => s.Worker == worker && s.State == SlotState.Open && s.Start == start && s.End == end && s.BookableFrom <= now && s.BookableUntil >= now)
            .Where(s => !db.Set<DiaryEntry>().Any(e => e.Owner == worker && e.Start < s.ClearTo && e.End > s.ClearFrom))
            .OrderBy(s => s.Id)
            .Select(s => new SlotCard(s.Id, s.Worker, s.Start, s.End, s.Place, s.Kind)).FirstOrDefaultAsync(stop);
    }

    /// <summary>One time that nobody has, as a page shows it before it is claimed; null when it has gone.</summary>
    public Task<SlotCard?> OneAsync(SlotId id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Slot>().Where(s => s.Id == id && s.State == SlotState.Open && s.Start > now)
            .Select(s => new SlotCard(s.Id, s.Worker, s.Start, s.End, s.Place, s.Kind)).FirstOrDefaultAsync(stop);
    }

    /// <summary>Whose time it is, taken or not; null when there is none.</summary>
    public Task<PersonId?> WorkerOfAsync(SlotId id, CancellationToken stop) =>
        db.Set<Slot>().Where(s => s.Id == id).Select(s => (PersonId?)s.Worker).FirstOrDefaultAsync(stop);
}
