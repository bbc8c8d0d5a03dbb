using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Gives a taken slot back: to everybody, or held for one person for a while.</summary>
public sealed class ReleaseSlot(ConnectDb db)
{
    public Task RunAsync(SlotId slot, PersonId? holdFor, Actor by, CancellationToken stop)
    {
        var state = holdFor is null ? SlotState.Open : SlotState.Held;
        return db.Set<Slot>().Where(s => s.Id == slot && s.State == SlotState.Taken)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, state).SetProperty(s => s.HeldFor, holdFor), stop);
    }

    /// <summary>The hold is over: nobody said that the change was not theirs.</summary>
    public Task EndHoldAsync(SlotId slot, Actor by, CancellationToken stop) =>
        db.Set<Slot>().Where(s => s.Id == slot && s.State == SlotState.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SlotState.Open).SetProperty(s => s.HeldFor, (PersonId?)null), stop);
}
