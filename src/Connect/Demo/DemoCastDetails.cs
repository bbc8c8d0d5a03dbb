using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Pins;
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
            (DemoCast.Tom, "tom.ellis"), (DemoCast.Ana, "ana.silva"), (DemoCast.Nia, "nia.rees"),
        })
            await create.RunAsync(person, $"{name}@connect.example", DemoCast.Password, Actor.Service);
        await services.GetRequiredService<Pins>().SetAsync(DemoCast.Alex, DemoCast.AlexPin, CancellationToken.None);
    }
}

/// <summary>The times that the cast's staff offer: at least a dozen of Sam's in the next seven days, whenever the demonstration starts.</summary>
internal static class DemoCastTimes
{
    // With this notice the day before is still to come, whatever is booked: a newcomer sees the reminder.
    internal static readonly SlotRules Rules = new() { FurthestAheadDays = 28, MinimumNoticeHours = 36 };

    public static Task OfferAsync(IServiceProvider services, CancellationToken stop) => OfferAsync(services, Weekly, Rules, stop);

    /// <summary>The same workers at the same places, at other times.</summary>
    internal static async Task OfferAsync(IServiceProvider services, Func<DateOnly, WeeklyPattern> weekly, SlotRules rules, CancellationToken stop)
    {
        var today = UkTime.Today(services.GetRequiredService<TimeProvider>());
        var offer = services.GetRequiredService<OfferTimes>();
        foreach (var (worker, place) in new[]
        {
            (DemoCast.Sam, "the Bridge Street office"), (DemoCast.Priya, "the Bridge Street office"),
            (DemoCast.Leo, "the Bridge Street office"), (DemoCast.Nia, "the Harbour Road office"),
        })
            await offer.RunAsync(null, weekly(today), rules, place, MeetingKind.Office, Actor.Of(worker), stop);
        await services.GetRequiredService<ConnectDb>().SaveChangesAsync(stop);
    }

    // On the hour from 9am to 4pm, on bank holidays too: a demonstration can start at Christmas.
    internal static WeeklyPattern Weekly(DateOnly today) => new()
    {
        FirstDate = today,
        SlotMinutes = 30,
        MinutesBetween = 30,
        Spans =
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                .Select(day => new DaySpan(day, new(9, 0), new(16, 30))),
        ],
    };
}
