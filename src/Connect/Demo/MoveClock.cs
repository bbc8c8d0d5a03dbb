using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Demo;

/// <summary>Moves business time on, stepping to each due instant in turn and letting everything due happen, before it answers.</summary>
internal sealed class MoveClock(DemoClock clock, DueLoop due, FollowerLoop followers, ReceivingLoop receiving, IServiceScopeFactory scopes)
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task RunAsync(TimeSpan forward, CancellationToken stop)
    {
        await OneAtATime.WaitAsync(stop);
        try
        {
            var target = clock.UtcNow() + forward;
            await SettleAsync(stop);
            while (await NextDueAsync(target, stop) is { } instant)
            {
                if (instant > clock.UtcNow()) await clock.MoveToAsync(instant, stop);
                await SettleAsync(stop);
            }

            if (target > clock.UtcNow()) await clock.MoveToAsync(target, stop);
            await SettleAsync(stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>When something next happens for somebody: work that Connect does for itself every night is not meant.</summary>
    public async Task<DateTime?> NextAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.UtcNow();
        return await scope.ServiceProvider.GetRequiredService<ConnectDb>().Set<DueRow>()
            .Where(row => row.State == DueState.Waiting && row.TryAt > now && row.About != Guid.Empty)
            .OrderBy(row => row.TryAt).Select(row => (DateTime?)row.TryAt).FirstOrDefaultAsync(stop);
    }

    /// <summary>How far it is to <see cref="NextAsync"/>; nothing when nothing is due.</summary>
    public async Task<TimeSpan> ToNextAsync(CancellationToken stop) =>
        await NextAsync(stop) is { } next && next - clock.UtcNow() is { Ticks: > 0 } forward ? forward : TimeSpan.Zero;

    private async Task SettleAsync(CancellationToken stop)
    {
        do
        {
            while (await receiving.WorkAsync(stop) > 0) { }
            while (await due.DoWhatIsDueAsync(stop) > 0) { }
            await followers.FollowAllAsync(stop);
        }
        while (!await IsQuietAsync(stop));
    }

    // The service's own loops may have a row in hand; its instant is not over until they have put it down.
    private async Task<bool> IsQuietAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var now = clock.UtcNow();
        var busy = await db.Set<DueRow>().AnyAsync(row => row.State == DueState.Waiting && row.TryAt <= now, stop)
            || await db.Set<ReceivedText>().AnyAsync(text => text.State == ReceivedState.Waiting && text.TryAt <= now, stop);
        if (busy) await Task.Delay(10, stop);
        return !busy;
    }

    private async Task<DateTime?> NextDueAsync(DateTime target, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        return await db.Set<DueRow>().Where(row => row.State == DueState.Waiting && row.TryAt <= target)
            .OrderBy(row => row.TryAt).Select(row => (DateTime?)row.TryAt).FirstOrDefaultAsync(stop);
    }
}
