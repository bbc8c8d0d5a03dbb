using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Makes an availability's slots as rows, from now to as far ahead as it can be booked; what exists stays.</summary>
public sealed class MakeSlots(ConnectDb db, TimeProvider clock)
{
    /// <summary>The most slots that one availability may have ahead.</summary>
    internal const int Most = 5000;

    /// <param name="replaced">Slots that these take the place of: at the same time a slot is the same, so that a list which was texted still names it.</param>
    internal async Task<int> RunAsync(Availability availability, Actor by, CancellationToken stop, IReadOnlyDictionary<(DateTime Start, DateTime End), SlotId>? replaced = null)
    {
        var now = clock.UtcNow();
        var today = UkTime.Today(clock);
        var known = await db.Set<Slot>().Where(s => s.Availability == availability.Id && s.Start > now).Select(s => s.Start).ToHashSetAsync(stop);
        var times = Times(availability, today).Where(time => time.StartUtc > now && !known.Contains(time.StartUtc)).ToList();
        db.AddRange(times.Select(time => Slot(availability, time, Replaced(time))));
        return times.Count;

        SlotId? Replaced(SlotTime time) => replaced is not null && replaced.TryGetValue((time.StartUtc, time.EndUtc), out var same) ? same : null;
    }

    /// <summary>The times that would be made from today on. Used as the preview too.</summary>
    internal static IEnumerable<SlotTime> Times(Availability availability, DateOnly today) =>
        availability.Pattern.Slots(today, today.AddDays(availability.Rules.FurthestAheadDays));

    internal static Slot Slot(Availability availability, SlotTime time, SlotId? same = null) => new()
    {
        Id = same ?? SlotId.New(),
        Worker = availability.Worker,
        Availability = availability.Id,
        Date = time.Date,
        Start = time.StartUtc,
        End = time.EndUtc,
        ClearFrom = time.StartUtc.AddMinutes(-availability.Rules.BufferBefore),
        ClearTo = time.EndUtc.AddMinutes(availability.Rules.BufferAfter),
        BookableFrom = UkTime.ToUtc(time.Date.AddDays(-availability.Rules.FurthestAheadDays).ToDateTime(TimeOnly.MinValue)),
        BookableUntil = time.StartUtc.AddHours(-availability.Rules.MinimumNoticeHours),
        DayLimit = availability.Rules.DayLimit,
        Place = availability.Place,
        Kind = availability.Kind,
    };
}
