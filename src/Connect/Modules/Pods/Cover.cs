using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>A worker who is away, and who answers meanwhile.</summary>
public sealed record LeaveCard(Guid Id, PersonId Worker, DateOnly FirstDay, DateOnly LastDay, PersonId? Deputy, Guid? Busy);

/// <summary>Who is away, and who answers for whom, by today's London date.</summary>
public sealed class Cover(ConnectDb db, TimeProvider clock)
{
    private const int Bound = 200;

    private static readonly PerModel<Func<ConnectDb, PersonId, DateOnly, IAsyncEnumerable<PersonId>>> CoveredBy = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId deputy, DateOnly today) => db.Set<Leave>()
            .Where(leave => leave.Deputy == deputy && !leave.Removed && leave.FirstDay <= today && leave.LastDay >= today)
            .OrderBy(leave => leave.Worker).Select(leave => leave.Worker).Distinct()));

    private static readonly PerModel<Func<ConnectDb, PersonId, DateOnly, Task<PersonId?>>> DeputyNow = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId worker, DateOnly today) => db.Set<Leave>()
            .Where(leave => leave.Worker == worker && !leave.Removed && leave.FirstDay <= today && leave.LastDay >= today && leave.Deputy != null)
            .OrderBy(leave => leave.Id).Select(leave => leave.Deputy).FirstOrDefault()));

    /// <summary>For whom somebody answers today, besides themselves.</summary>
    public async Task<IReadOnlyList<PersonId>> OfDeputyAsync(PersonId deputy, CancellationToken stop)
    {
        var workers = new List<PersonId>();
        await foreach (var worker in CoveredBy.For(db)(db, deputy, UkTime.Today(clock)).WithCancellation(stop)) workers.Add(worker);
        return workers;
    }

    /// <summary>Who answers for a worker today, if they are away and somebody is named.</summary>
    public Task<PersonId?> DeputyOfAsync(PersonId worker) => DeputyNow.For(db)(db, worker, UkTime.Today(clock));

    /// <summary>Leave of these workers that touches these days, soonest first.</summary>
    public Task<List<LeaveCard>> OfAsync(IReadOnlyCollection<PersonId> workers, DateOnly from, DateOnly to, CancellationToken stop) =>
        Cards(db.Set<Leave>().Where(leave => workers.Contains(leave.Worker) && leave.FirstDay <= to && leave.LastDay >= from)).ToListAsync(stop);

    /// <summary>Leave of these workers that touches these days, with nobody to answer.</summary>
    public IQueryable<PersonId> WithoutDeputy(IReadOnlyCollection<PersonId> workers, DateOnly from, DateOnly to) => db.Set<Leave>()
        .Where(leave => workers.Contains(leave.Worker) && !leave.Removed && leave.FirstDay <= to && leave.LastDay >= from && leave.Deputy == null)
        .Select(leave => leave.Worker).Distinct();

    /// <summary>A worker's leave from today on.</summary>
    public Task<List<LeaveCard>> ComingAsync(PersonId worker, CancellationToken stop)
    {
        var today = UkTime.Today(clock);
        return Cards(db.Set<Leave>().Where(leave => leave.Worker == worker && leave.LastDay >= today)).ToListAsync(stop);
    }

    public Task<LeaveCard?> OneAsync(Guid id, CancellationToken stop) => Cards(db.Set<Leave>().Where(leave => leave.Id == id)).FirstOrDefaultAsync(stop);

    private static IQueryable<LeaveCard> Cards(IQueryable<Leave> leaves) => leaves
        .Where(leave => !leave.Removed)
        .OrderBy(leave => leave.FirstDay).ThenBy(leave => leave.Id)
        .Take(Bound)
        .Select(leave => new LeaveCard(leave.Id, leave.Worker, leave.FirstDay, leave.LastDay, leave.Deputy, leave.Busy));
}
