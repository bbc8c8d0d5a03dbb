using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Offers times: once, or week after week. Changing an offer replaces the slots that nobody has taken; booked ones stay.</summary>
public sealed class OfferTimes(ConnectDb db, MakeSlots make, Diary diary, TimeProvider clock)
{
    public async Task<Outcome<AvailabilityId>> RunAsync(AvailabilityId? id, WeeklyPattern pattern, SlotRules rules, string place, MeetingKind kind, Actor by, CancellationToken stop)
    {
        var worker = by.Person ?? throw new InvalidOperationException("Times are offered by a worker.");
        if (pattern.Problems().Count > 0 || rules.Problems().Count > 0) return PlannerProblems.Unusable;

        var availability = id is null ? null : await db.Set<Availability>().AsTracking().FirstOrDefaultAsync(a => a.Id == id && a.Worker == worker && !a.Removed, stop);
        if (id is not null && availability is null) return PlannerProblems.NotFound;

        if (availability is null)
            db.Add(availability = new() { Id = AvailabilityId.New(), Worker = worker, Pattern = pattern, Rules = rules, Place = place, Kind = kind });
        else
            (availability.Pattern, availability.Rules, availability.Place, availability.Kind) = (pattern, rules, place, kind);

        if (MakeSlots.Times(availability, UkTime.Today(clock)).Skip(MakeSlots.Most).Any()) return PlannerProblems.TooMany;

        await RemoveOpenAsync(availability.Id, stop);
        await make.RunAsync(availability, by, stop);
        diary.Changed(worker);
        return availability.Id;
    }

    /// <summary>Stops offering these times. Appointments already made stay.</summary>
    public async Task<Outcome<AvailabilityId>> RemoveAsync(AvailabilityId id, Actor by, CancellationToken stop)
    {
        var removed = await db.Set<Availability>().Where(a => a.Id == id && a.Worker == by.Person && !a.Removed)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Removed, true), stop);
        if (removed == 0) return PlannerProblems.NotFound;

        await RemoveOpenAsync(id, stop);
        diary.Changed(by.Person!.Value);
        return id;
    }

    private Task RemoveOpenAsync(AvailabilityId id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Slot>().Where(s => s.Availability == id && s.State == SlotState.Open && s.Start > now).ExecuteDeleteAsync(stop);
    }
}
