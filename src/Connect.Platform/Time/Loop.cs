using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Connect.Platform.Time;

/// <summary>
/// Works as long as there is anything, then waits for its bell; every second it looks by itself. A failed look is logged and not the last.
/// What comes alone is done at once; of a burst the first, and the rest in handfuls: each look costs transactions, however little it finds.
/// </summary>
public abstract class Loop(Signal signal) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    // From the beginning of one look to the next. Nobody who waits for a text notices, and under load it is what makes the handfuls.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    /// <summary>Does a handful of what waits. Returns how much that was.</summary>
    protected abstract Task<int> LookAsync(CancellationToken stop);

    /// <summary>Logs that a look failed.</summary>
    protected abstract void LogLookFailed(Exception fault);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            if (!await FindsAnythingAsync(stoppingToken))
                await signal.WaitAsync(LooksEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Gathering - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } pause)
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> FindsAnythingAsync(CancellationToken stop)
    {
        try
        {
            return await LookAsync(stop) > 0;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogLookFailed(fault);
            return false;
        }
    }
}
