using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Platform.Due;

public sealed class RecurringRowsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [BothDatabases("2027-03-26 12:00")]
    [BothDatabases("2027-10-29 12:00")]
    public async Task It_comes_once_a_night_by_the_London_clock_and_one_row_always_waits(DatabaseKind database, string from)
    {
        var nightly = new Nightly();
        await using var app = await StartAsync(database, nightly, Local.Utc(from));

        await app.MoveClockAsync(TimeSpan.FromDays(4));

        var first = Local.Wall(from).Date.AddDays(1).AddHours(3);
        Assert.Equal(Enumerable.Range(0, 4).Select(day => first.AddDays(day)), nightly.RanAt.Select(UkTime.ToLocal));
        Assert.Equal([DueState.Done, DueState.Done, DueState.Done, DueState.Done, DueState.Waiting], await StatesAsync(app));
    }

    [Theory, BothDatabases]
    public async Task However_often_nodes_start_there_is_one_row(DatabaseKind database)
    {
        await using var app = await StartAsync(database, new Nightly());

        for (var start = 0; start < 3; start++) await EnsureAsync(app);

        Assert.Equal([DueState.Waiting], await StatesAsync(app));
    }

    [Theory, BothDatabases]
    public async Task After_days_of_failing_it_still_comes_again(DatabaseKind database)
    {
        var nightly = new Nightly { Fails = true };
        await using var app = await StartAsync(database, nightly);
        await app.MoveClockAsync(TimeSpan.FromDays(4));
        Assert.Equal([DueState.Failed, DueState.Waiting], await StatesAsync(app));

        nightly.Fails = false;
        var failed = nightly.RanAt.Count;
        await app.MoveClockAsync(TimeSpan.FromDays(1));

        Assert.Equal(failed + 1, nightly.RanAt.Count);
    }

    private async Task<ConnectApp> StartAsync(DatabaseKind database, Nightly nightly, DateTime? start = null)
    {
        var app = await apps.NewAsync(database, new()
        {
            Start = start ?? AppOptions.UsualStart,
            Configure = builder => builder.Services.AddSingleton(nightly).AddRecurring<Nightly.Work>("test.nightly", "0 3 * * *"),
        });
        await EnsureAsync(app);
        return app;
    }

    private static Task EnsureAsync(ConnectApp app) => app.DoAsync(async (ConnectDb db) =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        await RecurringRows.EnsureAsync(db, scope.ServiceProvider.GetServices<Recurrence>(), app.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
    });

    private static Task<List<DueState>> StatesAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<DueRow>().Where(row => row.Kind == "test.nightly").OrderBy(row => row.Seq).Select(row => row.State).ToListAsync());

    private sealed class Nightly
    {
        public List<DateTime> RanAt { get; } = [];

        public bool Fails { get; set; }

        internal sealed class Work(Nightly nightly, TimeProvider clock) : IRecurringWork
        {
            public Task RunAsync(CancellationToken stop)
            {
                nightly.RanAt.Add(clock.UtcNow());
                return nightly.Fails ? throw new IOException() : Task.CompletedTask;
            }
        }
    }
}
