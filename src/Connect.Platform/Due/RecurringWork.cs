using Connect.Platform.Data;
using Connect.Platform.Time;
using Cronos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Due;

/// <summary>Work that comes again, by the London clock.</summary>
public interface IRecurringWork
{
    string Kind { get; }

    /// <summary>Minute, hour, day, month, weekday.</summary>
    CronExpression When { get; }

    Task RunAsync(CancellationToken stop);
}

/// <summary>Does a recurring row and adds its next one, in one transaction; so there is always exactly one waiting.</summary>
internal sealed class Recurring<TWork>(TWork work, DueRows rows, TimeProvider clock) : IDueWork where TWork : IRecurringWork
{
    public string Kind => work.Kind;

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        await work.RunAsync(stop);
        rows.Add(work.Kind, RecurringRows.About, RecurringRows.Next(work, clock.UtcNow()));
        return new DueEnd.Done();
    }
}

public static class RecurringRows
{
    internal static readonly Guid About = Guid.Empty;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static IServiceCollection AddRecurring<TWork>(this IServiceCollection services) where TWork : class, IRecurringWork => services
        .AddScoped<TWork>()
        .AddScoped<IRecurringWork>(provider => provider.GetRequiredService<TWork>())
        .AddScoped<IDueWork, Recurring<TWork>>();

    /// <summary>Sees that each recurring work has its row. Called at start, when no other process is starting.</summary>
    public static async Task EnsureAsync(ConnectDb db, IEnumerable<IRecurringWork> works, TimeProvider clock, CancellationToken stop)
    {
        foreach (var work in works)
        {
            if (await db.Set<DueRow>().AnyAsync(row => row.Kind == work.Kind && row.State == DueState.Waiting, stop)) continue;

            var next = Next(work, clock.UtcNow());
            db.Add(new DueRow { Kind = work.Kind, About = About, DueAt = next, TryAt = next });
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>A row given up for good must not be the last of its kind: adds the next.</summary>
    internal static void GoOnAfter(DueRow failed, IServiceProvider services)
    {
        if (RetryIntervals.After(failed.Attempts + 1) is not null) return;
        if (services.GetServices<IRecurringWork>().FirstOrDefault(work => work.Kind == failed.Kind) is not { } work) return;

        services.GetRequiredService<DueRows>().Add(work.Kind, About, Next(work, services.GetRequiredService<TimeProvider>().UtcNow()));
    }

    internal static DateTime Next(IRecurringWork work, DateTime after) =>
        work.When.GetNextOccurrence(after, London) ?? throw new InvalidOperationException($"{work.Kind} never comes again.");
}
