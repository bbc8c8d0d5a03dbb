using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Caseload;

/// <summary>
/// A worker is away: on those days their planner is busy, so nobody can book them, and the deputy answers. Appointments already made stay;
/// whoever plans the leave is warned of them.
/// </summary>
public sealed class GoOnLeave(PlanLeave plan, MarkBusy busy, AuditTrail audit)
{
    public async Task<Outcome<Guid>> RunAsync(PersonId worker, DateOnly from, DateOnly to, PersonId? deputy, Actor by, CancellationToken stop)
    {
        if (to < from) return PodProblems.NoSuchDays;

        // The planner takes busy time from its owner only; that the actor may speak for them is asked by the plan.
        var marked = await busy.RunAsync(null, "Leave", Days(from, to), by with { Person = worker }, stop);
        if (marked.Problem is not null) return PodProblems.NoSuchDays;

        var planned = await plan.RunAsync(worker, from, to, deputy, marked.Value, by, stop);
        if (planned.Succeeded) audit.Record(PodShown.Leave.Act(AuditKind.Alteration, worker, planned.Value), by);
        return planned;
    }

    /// <summary>Back sooner, or not going at all: can be booked again from today on.</summary>
    public async Task<Outcome<Guid>> EndAsync(Guid leave, PersonId worker, Actor by, CancellationToken stop)
    {
        var ended = await plan.EndAsync(leave, by, stop);
        if (ended.Problem is { } problem) return problem;

        if (ended.Value is { } time) await busy.RemoveAsync(time, by with { Person = worker }, stop);
        return leave;
    }

    private static WeeklyPattern Days(DateOnly from, DateOnly to) => new()
    {
        FirstDate = from,
        Until = to,
        SlotMinutes = 60,
        Spans = [.. Enum.GetValues<DayOfWeek>().Select(day => new DaySpan(day, TimeOnly.MinValue, new(23, 59)))],
    };
}

/// <summary>What stands in the way of a clean leave: appointments on those days.</summary>
public sealed class BookedMeanwhile(Appointments appointments)
{
    public async Task<List<AppointmentCard>> OfAsync(PersonId worker, DateOnly from, DateOnly to, Actor by, CancellationToken stop) =>
        await appointments.OfWorkerAsync(
            worker, Platform.Time.UkTime.ToUtc(from.ToDateTime(TimeOnly.MinValue)), Platform.Time.UkTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)), by, stop);
}
