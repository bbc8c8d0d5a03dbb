using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Demo;

/// <summary>When something next happens for somebody. What Connect does for itself every night is about nothing, and not meant.</summary>
internal sealed class NextDue(ConnectDb db, TimeProvider clock)
{
    public Task<DateTime?> AtAsync(CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<DueRow>().Where(row => row.State == DueState.Waiting && row.TryAt > now && row.About != Guid.Empty)
            .OrderBy(row => row.TryAt).Select(row => (DateTime?)row.TryAt).FirstOrDefaultAsync(stop);
    }

    /// <summary>How far it is; nothing when nothing is due.</summary>
    public async Task<TimeSpan> AwayAsync(CancellationToken stop) =>
        await AtAsync(stop) is { } next && next - clock.UtcNow() is { Ticks: > 0 } away ? away : TimeSpan.Zero;
}
