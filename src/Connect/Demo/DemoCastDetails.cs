using Connect.Modules.Authentication;
using Connect.Modules.Conversations;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Demo;

/// <summary>The lines on which the cast text.</summary>
internal static class DemoCastLines
{
    public static async Task GiveOutAsync(IServiceProvider services, CancellationToken stop)
    {
        var lines = services.GetRequiredService<Lines>();
        foreach (var (person, worker, _) in DemoCast.Relationships) await lines.OfAsync(person, worker, stop);
        await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
    }
}

/// <summary>The accounts with which the cast's staff sign in: real ones, with the demonstration's password.</summary>
internal static class DemoCastAccounts
{
    public static async Task CreateAsync(IServiceProvider services)
    {
        var create = services.GetRequiredService<CreateAccount>();
        foreach (var (person, name) in new[]
        {
            (DemoCast.Sam, "sam.okafor"), (DemoCast.Priya, "priya.nair"), (DemoCast.Leo, "leo.grant"), (DemoCast.Helen, "helen.marsh"),
            (DemoCast.Ana, "ana.silva"), (DemoCast.Nia, "nia.rees"),
        })
            await create.RunAsync(person, $"{name}@connect.example", DemoCast.Password, Actor.Service);
    }
}

/// <summary>The times that the cast's staff offer: at least a dozen of Sam's in the next seven days, whenever the demonstration starts.</summary>
internal static class DemoCastTimes
{
    // Two days' notice: whatever is booked, its reminder is still to come, and a newcomer sees it.
    internal static readonly SlotRules Rules = new() { FurthestAheadDays = 28, MinimumNoticeHours = 48 };

    public static async Task OfferAsync(IServiceProvider services, CancellationToken stop)
    {
        var today = UkTime.Today(services.GetRequiredService<TimeProvider>());
        var offer = services.GetRequiredService<OfferTimes>();
        foreach (var (worker, place) in new[]
        {
            (DemoCast.Sam, "the Bridge Street office"), (DemoCast.Priya, "the Bridge Street office"),
            (DemoCast.Leo, "the Bridge Street office"), (DemoCast.Nia, "the Harbour Road office"),
        })
            await offer.RunAsync(null, Weekly(today), Rules, place, MeetingKind.Office, Actor.Of(worker), stop);
    }

    // A dozen every weekday: even across Christmas one whole day is left.
    internal static WeeklyPattern Weekly(DateOnly today) => new()
    {
        FirstDate = today,
        SlotMinutes = 30,
        Spans =
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.SelectMany(day => new[]
            {
                new DaySpan(day, new(9, 0), new(12, 0)), new DaySpan(day, new(13, 30), new(16, 30)),
            }),
        ],
        SkipBankHolidays = true,
    };
}
