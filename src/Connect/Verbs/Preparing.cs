using Connect.Database;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Connect.Verbs;

/// <summary>What every start does first: the database up to date, the mark of the demonstration checked, recurring rows in place.</summary>
internal static class Preparing
{
    private const int ReadOnly = 8, CannotOpen = 14, NotADatabase = 26;

    public static async Task PrepareAsync(this WebApplication app, bool isDemo, CancellationToken stop)
    {
        try
        {
            await Migrating.RunAsync(app.Services.GetRequiredService<DatabaseSettings>(), db => FillAsync(app, db, isDemo, stop), stop);
        }
        catch (Exception fault) when (Chain(fault).FirstOrDefault(IsSetUp) is { } cause)
        {
            throw new SetUpException($"The database cannot be used: {cause.Message}. Check ConnectionStrings__Connect or Connect__Data.");
        }
    }

    private static async Task FillAsync(WebApplication app, ConnectDb db, bool isDemo, CancellationToken stop)
    {
        if (await DemoMark.CheckAsync(db, isDemo, stop)) await app.Services.GetRequiredService<DemoClock>().StartAsync(stop);
        await using var scope = app.Services.CreateAsyncScope();
        if (isDemo && await DemoCast.EnterAsync(db, scope.ServiceProvider, stop)) await DemoCastTimes.OfferAsync(scope.ServiceProvider, stop);
        await RecurringRows.EnsureAsync(db, scope.ServiceProvider.GetServices<Recurrence>(), app.Services.GetRequiredService<TimeProvider>(), stop);
    }

    // Entity Framework wraps what the database's own driver said.
    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException) yield return cause;
    }

    // Not reached, not let in, not writable: a matter of settings. Anything else is a bug and shows itself as one.
    private static bool IsSetUp(Exception fault) => fault switch
    {
        PostgresException refused => refused.SqlState.StartsWith("28", StringComparison.Ordinal) || refused.SqlState == PostgresErrorCodes.InsufficientPrivilege,
        NpgsqlException or UnauthorizedAccessException => true,
        SqliteException file => file.SqliteErrorCode is ReadOnly or CannotOpen or NotADatabase,
        _ => false,
    };
}
