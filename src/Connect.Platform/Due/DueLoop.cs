using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Due;

/// <summary>Claims what is due and does it: the only place from which the outside world is reached.</summary>
public sealed partial class DueLoop(
    IServiceScopeFactory scopes, IFrame frame, Settling settling, DatabaseSettings database, DueSignal signal, TimeProvider clock, ILogger<DueLoop> log) : Loop(signal)
{
    private const int RowsPerClaim = 64;

    // Half of the share: what people wait for comes in, and what follows from it goes out behind it.
    private readonly SemaphoreSlim _writing = new(database.SideBySide / 2);

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    protected override Task<int> LookAsync(CancellationToken stop) => DoWhatIsDueAsync(stop);

    /// <summary>Claims one handful and does it. Returns how many rows that was.</summary>
    public async Task<int> DoWhatIsDueAsync(CancellationToken stop)
    {
        if (!await AnythingAsync(stop)) return 0;

        var rows = await frame.Do((DueClaim claim) => claim.RunAsync(clock.UtcNow(), RowsPerClaim, stop), stop);
        await Task.WhenAll(rows.Select(row => DoAsync(row, stop)));
        return rows.Count;
    }

    private async Task<bool> AnythingAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DueClaim.AnythingAsync(scope.ServiceProvider.GetRequiredService<ConnectDb>(), clock.UtcNow());
    }

    private async Task DoAsync(DueRow row, CancellationToken stop)
    {
        try
        {
            if (await OutsideAsync(row, stop)) return;

            await WriteAsync(async (services, token) =>
            {
                if (!await DueEnding.StillOursAsync(services, row, token)) return false;

                var work = services.GetKeyedService<IDueWork>(row.Kind);
                var end = work is null ? new DueEnd.Failed("Nothing does rows of this kind.") : await work.RunAsync(row, token);
                await DueEnding.ApplyAsync(services, row, end, token);
                return true;
            }, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogWorkFailed(row.Kind, row.Seq, fault);
            await PutBackAsync(row, fault, stop);
        }
    }

    private async Task<bool> OutsideAsync(DueRow row, CancellationToken stop)
    {
        object? answer;
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (scope.ServiceProvider.GetKeyedService<IOutsideWork>(row.Kind) is not { } work) return false;
            answer = await work.CallAsync(row, stop);
        }

        await settling.SettleAsync(row, answer, stop);
        return true;
    }

    private async Task PutBackAsync(DueRow row, Exception fault, CancellationToken stop)
    {
        try
        {
            await WriteAsync(async (services, token) =>
            {
                await DueEnding.ApplyAsync(services, row, new DueEnd.Again(fault.GetType().Name), token);
                RecurringRows.GoOnAfter(row, services);
                return true;
            }, stop);
        }
        catch (StoreUnavailableException)
        {
            // The lease runs out by itself and the row is found again.
        }
    }

    private async Task WriteAsync(Func<IServiceProvider, CancellationToken, Task<bool>> work, CancellationToken stop)
    {
        await _writing.WaitAsync(stop);
        try
        {
            await frame.RunAsync(work, stop);
        }
        finally
        {
            _writing.Release();
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking for due rows failed; it is tried again")]
    protected override partial void LogLookFailed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "Due work {Kind} {Row} failed; it is tried again")]
    private partial void LogWorkFailed(string kind, long row, Exception fault);
}
