using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>A day on which a worker offers times: the first and the last, and how many nobody has.</summary>
public sealed record OfferedDay(PersonId Worker, DateOnly Date, DateTime From, DateTime To, int Free);

/// <summary>The days of several workers, one statement for all.</summary>
public sealed class OfferedDays(ConnectDb db)
{
    public Task<List<OfferedDay>> OfAsync(IReadOnlyCollection<PersonId> workers, DateOnly from, DateOnly to, CancellationToken stop) =>
        db.Set<Slot>().Where(slot => workers.Contains(slot.Worker) && slot.Date >= from && slot.Date <= to && slot.State != SlotState.Withdrawn)
            .GroupBy(slot => new { slot.Worker, slot.Date })
            .Select(day => new OfferedDay(day.Key.Worker, day.Key.Date, day.Min(slot => slot.Start), day.Max(slot => slot.End), day.Count(slot => slot.State == SlotState.Open)))
            .ToListAsync(stop);
}
