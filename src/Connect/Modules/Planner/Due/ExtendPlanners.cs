using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner.Due;

/// <summary>Each night, a further day of slots and busy time.</summary>
internal sealed class ExtendPlanners(ConnectDb db, MakeSlots make, MarkBusy busy) : IRecurringWork
{
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var availability in await db.Set<Availability>().AsNoTracking().Where(a => !a.Removed).ToListAsync(stop))
            await make.RunAsync(availability, Actor.Service, stop);
        foreach (var time in await db.Set<BusyTime>().AsNoTracking().Where(b => !b.Removed).ToListAsync(stop))
            await busy.EnterAsync(time, stop);
    }
}
