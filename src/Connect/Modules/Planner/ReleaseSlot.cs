using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Gives a taken slot back: to everybody, or held for one person for a while.</summary>
public sealed class ReleaseSlot(ConnectDb db)
{
    public Task RunAsync(SlotId slot, PersonId? holdFor, Actor by, CancellationToken stop) =>
        holdFor is null
            ? GiveBackAsync(slot, SlotState.Taken, stop)
            : db.Set<Slot>().Where(s => s.Id == slot && s.State == SlotState.Taken)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SlotState.Held).SetProperty(s => s.HeldFor, holdFor), stop);

    /// <summary>The hold is over: nobody said that the change was not theirs.</summary>
    public Task EndHoldAsync(SlotId slot, Actor by, CancellationToken stop) => GiveBackAsync(slot, SlotState.Held, stop);

    // What the worker offers may have changed while somebody had it: then it goes, or takes the rules of today.
    private async Task GiveBackAsync(SlotId id, SlotState from, CancellationToken stop)
    {
        var slots = db.Set<Slot>().Where(s => s.Id == id && s.State == from);
        if (await slots.AsNoTracking().FirstOrDefaultAsync(stop) is not { } slot) return;

        if (await OfferedAsync(slot, stop) is not { } anew)
            await slots.ExecuteDeleteAsync(stop);
        else
            await slots.ExecuteUpdateAsync(set => set
                .SetProperty(s => s.State, SlotState.Open).SetProperty(s => s.HeldFor, (PersonId?)null)
                .SetProperty(s => s.ClearFrom, anew.ClearFrom).SetProperty(s => s.ClearTo, anew.ClearTo)
                .SetProperty(s => s.BookableFrom, anew.BookableFrom).SetProperty(s => s.BookableUntil, anew.BookableUntil)
                .SetProperty(s => s.DayLimit, anew.DayLimit).SetProperty(s => s.Place, anew.Place).SetProperty(s => s.Kind, anew.Kind), stop);
    }

    private async Task<Slot?> OfferedAsync(Slot slot, CancellationToken stop)
    {
        var offer = await db.Set<Availability>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == slot.Availability && !a.Removed, stop);
        var time = offer?.Pattern.Slots(slot.Date, slot.Date).FirstOrDefault(time => time.StartUtc == slot.Start && time.EndUtc == slot.End);
        return time is null ? null : MakeSlots.Slot(offer!, time);
    }
}
