using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Offers times: once, or week after week. Changing an offer replaces the slots that nobody has taken, those at the same time by themselves; booked ones stay.</summary>
public sealed class OfferTimes(ConnectDb db, MakeSlots make, Diary diary, TimeProvider clock)
{
    /// <param name="from">Changes only what is on or after this London date: what was offered before it stays, and ends the day before. Null: all of it.</param>
    public async Task<Outcome<AvailabilityId>> RunAsync(
        AvailabilityId? id, WeeklyPattern pattern, SlotRules rules, string place, MeetingKind kind, Actor by, CancellationToken stop, DateOnly? from = null)
    {
        var worker = by.Person ?? throw new InvalidOperationException("Times are offered by a worker.");
        if (pattern.Problems().Count > 0 || rules.Problems().Count > 0) return PlannerProblems.Unusable;

        var availability = id is null ? null : await db.Set<Availability>().AsTracking().FirstOrDefaultAsync(a => a.Id == id && a.Worker == worker && !a.Removed, stop);
        if (id is not null && availability is null) return PlannerProblems.NotFound;

        var open = availability is null ? [] : await OpenAsync(availability.Id, stop);
        if (availability is not null && from > availability.Pattern.FirstDate)
        {
            pattern = pattern.BeginningOn(from.Value);
            if (pattern.Problems().Count > 0) return PlannerProblems.Unusable;
            availability = await SplitAsync(availability, from.Value, open, by, stop);
        }

        if (availability is null)
            db.Add(availability = new() { Id = AvailabilityId.New(), Worker = worker, Pattern = pattern, Rules = rules, Place = place, Kind = kind });
        else
            (availability.Pattern, availability.Rules, availability.Place, availability.Kind) = (pattern, rules, place, kind);

        if (MakeSlots.Times(availability, UkTime.Today(clock)).Skip(MakeSlots.Most).Any()) return PlannerProblems.TooMany;

        await RemoveOpenAsync(availability.Id, stop);
        await make.RunAsync(availability, by, stop, open);
        diary.Changed(worker);
        return availability.Id;
    }

    private Task<Dictionary<(DateTime Start, DateTime End), SlotId>> OpenAsync(AvailabilityId id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Slot>().Where(s => s.Availability == id && s.State == SlotState.Open && s.Start > now).Select(s => new { s.Start, s.End, s.Id })
            .ToDictionaryAsync(s => (s.Start, s.End), s => s.Id, stop);
    }

    // What is booked, held or taken off from then on goes along, so that a time once taken off stays off.
    private async Task<Availability> SplitAsync(Availability earlier, DateOnly from, IReadOnlyDictionary<(DateTime Start, DateTime End), SlotId> open, Actor by, CancellationToken stop)
    {
        var later = new Availability
        {
            Id = AvailabilityId.New(),
            Worker = earlier.Worker,
            Pattern = earlier.Pattern,
            Rules = earlier.Rules,
            Place = earlier.Place,
            Kind = earlier.Kind,
        };
        db.Add(later);
        await RemoveOpenAsync(earlier.Id, stop);
        await db.Set<Slot>().Where(s => s.Availability == earlier.Id && s.Date >= from)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Availability, later.Id), stop);
        earlier.Pattern = earlier.Pattern.EndingBefore(from);
        await make.RunAsync(earlier, by, stop, open);
        return later;
    }

    /// <summary>Stops offering these times. Appointments already made stay.</summary>
    public async Task<Outcome<AvailabilityId>> RemoveAsync(AvailabilityId id, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var removed = await db.Set<Availability>().Where(a => a.Id == id && a.Worker == by.Person && !a.Removed)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Removed, true).SetProperty(a => a.RemovedAt, now), stop);
        if (removed == 0) return PlannerProblems.NotFound;

        await RemoveOpenAsync(id, stop);
        diary.Changed(by.Person!.Value);
        return id;
    }

    /// <summary>Offers again what was removed, once and within ten minutes.</summary>
    public async Task<Outcome<AvailabilityId>> UndoRemoveAsync(AvailabilityId id, Actor by, CancellationToken stop)
    {
        var since = clock.UtcNow() - Undoing.Lasts;
        var back = await db.Set<Availability>().Where(a => a.Id == id && a.Worker == by.Person && a.Removed && a.RemovedAt >= since)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Removed, false).SetProperty(a => a.RemovedAt, (DateTime?)null), stop);
        if (back == 0) return PlannerProblems.NotFound;

        await make.RunAsync(await db.Set<Availability>().SingleAsync(a => a.Id == id, stop), by, stop);
        diary.Changed(by.Person!.Value);
        return id;
    }

    private Task RemoveOpenAsync(AvailabilityId id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Slot>().Where(s => s.Availability == id && s.State == SlotState.Open && s.Start > now).ExecuteDeleteAsync(stop);
    }
}
