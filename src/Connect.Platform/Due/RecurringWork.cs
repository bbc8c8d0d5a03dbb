using Connect.Platform.Data;
using Connect.Platform.Time;
using Cronos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Due;

/// <summary>Work that comes again, by the London clock.</summary>
public interface IRecurringWork
{
    Task RunAsync(CancellationToken stop);
}

/// <summary>When it comes again.</summary>
public sealed record Recurrence(string Kind, CronExpression When)
{
    public DateTime After(DateTime utc) => When.GetNextOccurrence(utc, UkTime.London) ?? throw new InvalidOperationException($"{Kind} never comes again.");
}

/// <summary>Does a recurring row and adds its next one, in one transaction; so there is always exactly one waiting.</summary>
internal sealed class Recurring<TWork>(TWork work, Recurrence recurrence, DueRows rows, TimeProvider clock) : IDueWork where TWork : IRecurringWork
{
    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        await work.RunAsync(stop);
        rows.Add(recurrence.Kind, RecurringRows.About, recurrence.After(clock.UtcNow()));
        return new DueEnd.Done();
    }
}

public static class RecurringRows
{
    internal static readonly Guid About = Guid.Empty;

    /// <param name="when">Minute, hour, day, month, weekday, London time: <c>"0 3 * * *"</c>.</param>
    public static IServiceCollection AddRecurring<TWork>(this IServiceCollection services, string kind, string when) where TWork : class, IRecurringWork
    {
        var recurrence = new Recurrence(kind, CronExpression.Parse(when));
        return services
            .AddSingleton(recurrence)
            .AddScoped<TWork>()
            .AddKeyedScoped<IDueWork>(kind, (provider, _) => ActivatorUtilities.CreateInstance<Recurring<TWork>>(provider, recurrence));
    }

    /// <summary>Sees that each recurring work has its row. Called at start, when no other process is starting.</summary>
    public static async Task EnsureAsync(ConnectDb db, IEnumerable<Recurrence> recurrences, TimeProvider clock, CancellationToken stop)
    {
        foreach (var recurrence in recurrences)
        {
            if (await db.Set<DueRow>().AnyAsync(row => row.Kind == recurrence.Kind && row.State == DueState.Waiting, stop)) continue;

            var next = recurrence.After(clock.UtcNow());
            db.Add(new DueRow { Kind = recurrence.Kind, About = About, DueAt = next, TryAt = next });
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>A row given up for good must not be the last of its kind: adds the next.</summary>
    internal static void GoOnAfter(DueRow failed, IServiceProvider services)
    {
        if (RetryIntervals.After(failed.Attempts + 1) is not null) return;
        if (services.GetServices<Recurrence>().FirstOrDefault(recurrence => recurrence.Kind == failed.Kind) is not { } recurrence) return;

        services.GetRequiredService<DueRows>().Add(recurrence.Kind, About, recurrence.After(services.GetRequiredService<TimeProvider>().UtcNow()));
    }
}
