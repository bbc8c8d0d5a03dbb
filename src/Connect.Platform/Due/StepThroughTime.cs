using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Due;

/// <summary>For clocks that can be moved: goes through every due instant in turn and lets everything due happen before it goes on.</summary>
public sealed class StepThroughTime(DueLoop due, FollowerLoop followers, ReceivingLoop receiving, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Goes on to <paramref name="target"/>, business time. <paramref name="moveTo"/> sets the clock.</summary>
    public async Task RunAsync(DateTime target, Func<DateTime, CancellationToken, Task> moveTo, CancellationToken stop)
    {
        await SettleAsync(stop);
        while (await NextDueAsync(target, stop) is { } instant)
        {
            if (instant > clock.UtcNow()) await moveTo(instant, stop);
            await SettleAsync(stop);
        }

        if (target > clock.UtcNow()) await moveTo(target, stop);
        await SettleAsync(stop);
    }

    /// <summary>Lets everything happen that is due now, and what follows from it.</summary>
    public async Task SettleAsync(CancellationToken stop)
    {
        do
        {
            while (await receiving.WorkAsync(stop) > 0) { }
            while (await due.DoWhatIsDueAsync(stop) > 0) { }
        }
        while (await followers.FollowAllAsync(stop) > 0 || !await IsQuietAsync(stop));
    }

    // The service's own loops may have a row in hand; its instant is not over until they have put it down.
    private async Task<bool> IsQuietAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var now = clock.UtcNow();
        var busy = await WorkInReach(db, now).AnyAsync(stop) || await TextsInReach(db, now).AnyAsync(stop) || await followers.IsBehindAsync(stop);
        if (busy) await Task.Delay(10, stop);
        return !busy;
    }

    // What waits in a lane behind a row that is to be tried again later is not in reach yet.
    private static IQueryable<DueRow> WorkInReach(ConnectDb db, DateTime now)
    {
        var waiting = db.Set<DueRow>().Where(row => row.State == DueState.Waiting);
        return waiting.Where(row => row.TryAt <= now
            && !waiting.Any(earlier => earlier.Lane == row.Lane && earlier.Seq < row.Seq && earlier.DueAt <= now && earlier.TryAt > now));
    }

    private static IQueryable<ReceivedText> TextsInReach(ConnectDb db, DateTime now)
    {
        var waiting = db.Set<ReceivedText>().Where(text => text.State == ReceivedState.Waiting);
        return waiting.Where(text => text.TryAt <= now && !waiting.Any(earlier => earlier.From == text.From && earlier.Seq < text.Seq && earlier.TryAt > now));
    }

    private async Task<DateTime?> NextDueAsync(DateTime target, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        var now = clock.UtcNow();
        var work = await db.Set<DueRow>().Where(row => row.State == DueState.Waiting && row.TryAt > now && row.TryAt <= target)
            .MinAsync(row => (DateTime?)row.TryAt, stop);
        var text = await db.Set<ReceivedText>().Where(row => row.State == ReceivedState.Waiting && row.TryAt > now && row.TryAt <= target)
            .MinAsync(row => (DateTime?)row.TryAt, stop);
        return work < text || text is null ? work : text;
    }
}
