using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Connect.Platform.Data;

/// <summary>On PostgreSQL each operation commits by itself; a deadlock or a serialisation failure runs it again on a fresh context.</summary>
internal sealed class PostgresFrame(IServiceScopeFactory scopes) : IFrame
{
    private const int Tries = 8;

    public Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        RunAsync(work, waitForDisk: true, stop);

    public Task<TResult> RunAheadOfDiskAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        RunAsync(work, waitForDisk: false, stop);

    private async Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, bool waitForDisk, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, waitForDisk, stop);
            }
            catch (Exception fault) when (attempt < Tries && IsTransient(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), stop);
            }
            catch (Exception fault) when (IsDown(fault))
            {
                throw new StoreUnavailableException("The database did not take the write.", fault);
            }
        }
    }

    private async Task<TResult> OnceAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, bool waitForDisk, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        // What fails is rolled back whole, so a savepoint would only be two more trips to the database.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!waitForDisk) await db.Database.ExecuteSqlRawAsync("set local synchronous_commit = off", stop);
        var result = await work(scope.ServiceProvider, stop);
        if (result is IOutcome { Succeeded: false }) return result;

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        scope.ServiceProvider.GetRequiredService<AfterCommit>().Run();
        return result;
    }

    // A row that is no longer there was taken over by somebody else: whoever runs again finds where it went.
    // A unique violation is a lost race too: whoever runs again finds the row that the other one began, such as a thread.
    private static bool IsTransient(Exception fault) =>
        fault is DbUpdateConcurrencyException || Postgres(fault)?.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation;

    private static bool IsDown(Exception fault) =>
        Postgres(fault) is { } answer
            ? answer.SqlState.StartsWith("57P", StringComparison.Ordinal) || answer.SqlState.StartsWith("53", StringComparison.Ordinal)
            : Causes(fault).Any(cause => cause is NpgsqlException or TimeoutException);

    private static PostgresException? Postgres(Exception fault) => Causes(fault).OfType<PostgresException>().FirstOrDefault();

    // Entity Framework wraps what it thinks worth another try twice: InvalidOperationException around DbUpdateException.
    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
