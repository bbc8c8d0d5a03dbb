using Connect.Database;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Platform.Due;

namespace Connect.Verbs;

/// <summary>What every start does first: the database up to date, the mark of the demonstration checked, recurring rows in place.</summary>
internal static class Preparing
{
    public static Task PrepareAsync(this WebApplication app, bool isDemo, CancellationToken stop) =>
        Migrating.RunAsync(app.Services.GetRequiredService<DatabaseSettings>(), async db =>
        {
            await DemoMark.CheckAsync(db, isDemo, stop);
            await using var scope = app.Services.CreateAsyncScope();
            if (isDemo) await DemoCast.EnterAsync(db, scope.ServiceProvider, stop);
            await RecurringRows.EnsureAsync(db, scope.ServiceProvider.GetServices<IRecurringWork>(), app.Services.GetRequiredService<TimeProvider>(), stop);
        }, stop);
}
