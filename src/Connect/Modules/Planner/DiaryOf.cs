using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>What is in somebody's planner between two times, in order.</summary>
public sealed class DiaryOf(ConnectDb db, TimeProvider clock)
{
    private const int Bound = 500;

    private static readonly PerModel<Func<ConnectDb, PersonId, DateTime, DateTime, IAsyncEnumerable<DiaryLine>>> Lines = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId owner, DateTime from, DateTime to) => db.Set<DiaryEntry>()
            .Where(e => e.Owner == owner && e.Start < to && e.End > from)
            .OrderBy(e => e.Start).ThenBy(e => e.Seq)
            .Take(Bound)
            .Select(e => new DiaryLine(e.Kind, e.About, e.Start, e.End, e.With, e.Title))));

    private static readonly PerModel<Func<ConnectDb, PersonId, DateTime, DateTime, DateTime, IAsyncEnumerable<SlotCard>>> Open = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId worker, DateTime from, DateTime to, DateTime now) => db.Set<Slot>()
            .Where(s => s.Worker == worker && s.State == SlotState.Open && s.Start < to && s.End > from && s.Start > now)
            .Where(s => !db.Set<DiaryEntry>().Any(e => e.Owner == worker && e.Start < s.ClearTo && e.End > s.ClearFrom))
            .OrderBy(s => s.Start).ThenBy(s => s.Id)
            .Take(Bound)
            .Select(s => new SlotCard(s.Id, s.Worker, s.Start, s.End, s.Place, s.Kind))));

    public Task<List<DiaryLine>> BetweenAsync(PersonId owner, DateTime from, DateTime to, CancellationToken stop) =>
        Lines.For(db)(db, owner, from, to).ToListAsync(stop).AsTask();

    /// <summary>The worker's slots to come that nobody has taken and nothing in the planner covers, in the same span.</summary>
    public Task<List<SlotCard>> OpenSlotsAsync(PersonId worker, DateTime from, DateTime to, CancellationToken stop) =>
        Open.For(db)(db, worker, from, to, clock.UtcNow()).ToListAsync(stop).AsTask();
}

/// <param name="About">The appointment or the busy time.</param>
public sealed record DiaryLine(DiaryKind Kind, Guid About, DateTime Start, DateTime End, PersonId? With, string? Title);
