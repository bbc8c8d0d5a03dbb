using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>Takes one time off offer and leaves the rest of its pattern. It stays off when the pattern is changed.</summary>
public sealed class WithdrawSlot(ConnectDb db, Diary diary)
{
    public async Task<Outcome<SlotId>> RunAsync(SlotId slot, Actor by, CancellationToken stop)
    {
        var withdrawn = await db.Set<Slot>().Where(s => s.Id == slot && s.Worker == by.Person && s.State == SlotState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SlotState.Withdrawn), stop);
        if (withdrawn == 0) return PlannerProblems.NotFound;

        diary.Changed(by.Person!.Value);
        return slot;
    }
}
