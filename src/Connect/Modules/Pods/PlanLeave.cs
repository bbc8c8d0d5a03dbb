using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Says when a worker is away and who answers for them. Their own, or by a supervisor of a pod of theirs.</summary>
public sealed class PlanLeave(ConnectDb db, PodMembers members, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The longest that can be said at once, in days.</summary>
    public const int Longest = 366;

    /// <param name="busy">The busy time that keeps the worker's planner free of bookings.</param>
    public async Task<Outcome<Guid>> RunAsync(PersonId worker, DateOnly from, DateOnly to, PersonId? deputy, Guid busy, Actor by, CancellationToken stop)
    {
        if (!await members.MayPlanForAsync(worker, by, stop)) return PodProblems.Unknown;
        if (to < from || to < UkTime.Today(clock) || to.DayNumber - from.DayNumber >= Longest) return PodProblems.NoSuchDays;
        if (await RefusalAsync(worker, deputy, from, to, stop) is { } refusal) return refusal;

        var leave = new Leave { Id = Guid.CreateVersion7(), Worker = worker, FirstDay = from, LastDay = to, Deputy = deputy, Busy = busy };
        db.Add(leave);
        audit.Record(PodShown.Leave.Act(AuditKind.Alteration, worker, leave.Id), by);
        return leave.Id;
    }

    /// <summary>Names another deputy from now on, or nobody.</summary>
    public async Task<Outcome<Guid>> NameDeputyAsync(Guid id, PersonId? deputy, Actor by, CancellationToken stop)
    {
        if (await FindAsync(id, by, stop) is not { } leave) return PodProblems.Unknown;
        if (await RefusalAsync(leave.Worker, deputy, leave.FirstDay, leave.LastDay, stop) is { } refusal) return refusal;

        leave.Deputy = deputy;
        audit.Record(PodShown.Leave.Act(AuditKind.Alteration, leave.Worker, id), by);
        return id;
    }

    /// <summary>The worker is back, or will not go: from today on the leave is over.</summary>
    /// <returns>The busy time to be removed with it.</returns>
    public async Task<Outcome<Guid?>> EndAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await FindAsync(id, by, stop) is not { } leave) return PodProblems.Unknown;

        var today = UkTime.Today(clock);
        if (leave.FirstDay >= today) leave.Removed = true;
        else leave.LastDay = today.AddDays(-1);
        audit.Record(PodShown.Leave.Act(AuditKind.Alteration, leave.Worker, id), by);
        return leave.Busy;
    }

    private async Task<Leave?> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        var today = UkTime.Today(clock);
        var leave = await db.Set<Leave>().AsTracking().FirstOrDefaultAsync(l => l.Id == id && !l.Removed && l.LastDay >= today, stop);
        return leave is not null && await members.MayPlanForAsync(leave.Worker, by, stop) ? leave : null;
    }

    // Somebody who is away themselves, or who sees none of the people, would be a deputy in name only.
    private async Task<Problem?> RefusalAsync(PersonId worker, PersonId? deputy, DateOnly from, DateOnly to, CancellationToken stop)
    {
        if (deputy is not { } named) return null;
        if (named == worker || !await members.ShareAPodAsync(worker, named, stop)) return PodProblems.NoDeputy;

        return await db.Set<Leave>().AnyAsync(leave => leave.Worker == named && !leave.Removed && leave.FirstDay <= to && leave.LastDay >= from, stop)
            ? PodProblems.DeputyAway
            : null;
    }
}
