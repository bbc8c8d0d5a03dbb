using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Audit;

/// <summary>
/// Loads reads that wait beside the database and chains what was recorded, each second, and signs a head, each minute. By the machine's own time
/// and not as recurring work: a demonstration that goes on by a week must not stop ten thousand times on the way.
/// </summary>
internal sealed partial class AuditLoop(IKeepReads reads, IServiceScopeFactory scopes, IFrame frame, SystemTime clock, ILogger<AuditLoop> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeadEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (signed, all) = (clock.Provider.GetTimestamp(), true);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ChainAsync(stoppingToken, all);
                all = false;
                if (clock.Provider.GetElapsedTime(signed) >= HeadEvery)
                {
                    await reads.LoadAsync(left: true, stoppingToken);
                    await SignAsync(stoppingToken);
                    signed = clock.Provider.GetTimestamp();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }

            await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Loads and chains all that is written now. What comes meanwhile waits for the next look: on its heels every few events would be a step of their own.</summary>
    public async Task ChainAsync(CancellationToken stop, bool all = false)
    {
        await reads.LoadAsync(left: all, stop);
        if (!all && !await IsBehindAsync(stop)) return;
        while (await frame.Do((ChainAudit op) => op.RunAsync(all, stop), stop)) { }
    }

    /// <summary>Signs where the chain has come to.</summary>
    public Task SignAsync(CancellationToken stop) => frame.Do((SignHead op) => op.RunAsync(stop), stop);

    private async Task<bool> IsBehindAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChainAudit>().IsBehindAsync(stop);
    }

    [LoggerMessage(LogLevel.Error, "The audit could not be chained or signed; it is tried again")]
    private partial void LogFailed(Exception fault);
}
