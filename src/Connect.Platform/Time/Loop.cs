using Microsoft.Extensions.Hosting;

namespace Connect.Platform.Time;

/// <summary>Works as long as there is anything, then waits for its bell; every second it looks by itself. A failed look is logged and not the last.</summary>
public abstract class Loop(Signal signal) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    /// <summary>Does a handful of what waits. Returns how much that was.</summary>
    protected abstract Task<int> LookAsync(CancellationToken stop);

    /// <summary>Logs that a look failed.</summary>
    protected abstract void LogLookFailed(Exception fault);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await LookAsync(stoppingToken) > 0) { }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogLookFailed(fault);
            }

            await signal.WaitAsync(LooksEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
