using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Time;

namespace Connect.Modules.Caseload;

/// <summary>One day of a worker: away, or from when to when they offer times, or neither.</summary>
public sealed record RotaDay(DateOnly Date, bool IsAway, DateTime? From, DateTime? To, int Free);

/// <summary>A worker, and their days.</summary>
/// <param name="Deputy">Who answers today, while they are away.</param>
public sealed record RotaLine(PersonCard Worker, bool IsAwayToday, string? Deputy, IReadOnlyList<RotaDay> Days);

/// <summary>Who is in on which day of the next two weeks, from planners and leave.</summary>
public sealed class Rota(Cover cover, OfferedDays offered, PersonCards cards, TimeProvider clock)
{
    public const int Days = 14;

    public async Task<IReadOnlyList<RotaLine>> OfAsync(IReadOnlyList<PersonCard> staff, CancellationToken stop)
    {
        var today = UkTime.Today(clock);
        var dates = Enumerable.Range(0, Days).Select(today.AddDays).ToList();
        var ids = staff.Select(worker => worker.Id).ToList();
        var leaves = (await cover.OfAsync(ids, today, dates[^1], stop)).ToLookup(leave => leave.Worker);
        var days = (await offered.OfAsync(ids, today, dates[^1], stop)).ToDictionary(day => (day.Worker, day.Date));
        var deputies = await cards.OfAsync([.. leaves.SelectMany(lines => lines).Select(leave => leave.Deputy).OfType<PersonId>().Distinct()], stop);
        return [.. staff.Select(worker => Line(worker, leaves[worker.Id].ToList()))];

        RotaLine Line(PersonCard worker, List<LeaveCard> away)
        {
            var now = away.Find(leave => leave.FirstDay <= today);
            return new(worker, now is not null, now?.Deputy is { } deputy ? deputies[deputy].Name : null, [.. dates.Select(date => Day(worker.Id, date, away))]);
        }

        RotaDay Day(PersonId worker, DateOnly date, List<LeaveCard> away)
        {
            var day = days.GetValueOrDefault((worker, date));
            return new(date, away.Exists(leave => leave.FirstDay <= date && leave.LastDay >= date), day?.From, day?.To, day?.Free ?? 0);
        }
    }
}
