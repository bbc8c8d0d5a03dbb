using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static Connect.Tests.Modules.Planner.Offering;

namespace Connect.Tests.Modules.Planner;

public sealed class OfferTimesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Changing_an_offer_keeps_what_is_booked_and_replaces_the_rest(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (worker, person) = (await app.Given.WorkerAsync("Ada"), await app.Given.ServiceUserAsync("Bea"));
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)))).Value;
        var taken = (await app.Given.TimesAsync(worker))[1];
        await app.BookAsync(taken.Id, person, worker);

        await app.OfferAsync(worker, Once(new(9, 0), new(12, 0), minutes: 60), id: id);

        Assert.Equal([At(10), At(11)], await app.StartsAsync(worker));
        Assert.Equal(SlotState.Taken, (await SlotAsync(app, taken.Id))!.State);
        Assert.Equal(At(9, 30), (await DiaryAsync(app, worker)).Single().Start);
    }

    [Theory, BothDatabases]
    public async Task The_same_offer_again_meets_no_slot_twice(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (worker, person) = (await app.Given.WorkerAsync("Cai"), await app.Given.ServiceUserAsync("Dot"));
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)))).Value;
        var before = await app.Given.TimesAsync(worker);
        await app.BookAsync(before[0].Id, person, worker);

        for (var i = 0; i < 3; i++) Assert.True((await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)), id: id)).Succeeded);

        Assert.Equal(before.Skip(1).Select(time => time.Start), await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task A_time_that_stays_is_the_same_time_though_its_offer_was_changed(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var worker = await app.Given.WorkerAsync("Fay");
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)))).Value;
        var before = await app.Given.TimesAsync(worker);

        await app.OfferAsync(worker, Once(new(9, 30), new(11, 30)), id: id);

        var after = await app.Given.TimesAsync(worker);
        Assert.Equal([At(9, 30), At(10), At(10, 30), At(11)], after.Select(time => time.Start));
        Assert.Equal(before.Skip(1).Select(time => time.Id), after.SkipLast(1).Select(time => time.Id));
    }

    [Theory, BothDatabases]
    public async Task A_time_taken_off_offer_stays_off_when_the_rest_is_changed(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var worker = await app.Given.WorkerAsync("Eli");
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(10, 0)))).Value;
        var first = (await app.Given.TimesAsync(worker))[0];

        await app.DoAsync((WithdrawSlot op) => op.RunAsync(first.Id, Actor.Of(worker), CancellationToken.None));
        await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)), id: id);

        Assert.Equal([At(9, 30), At(10), At(10, 30)], await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task Nobody_takes_anothers_time_off_offer(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var worker = await app.Given.WorkerAsync("Fay");
        await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)));
        var time = (await app.Given.TimesAsync(worker))[0];

        var withdrawn = await app.DoAsync((WithdrawSlot op) => op.RunAsync(time.Id, Actor.Of(DemoCast.Nia), CancellationToken.None));

        Assert.Equal(PlannerProblems.NotFound, withdrawn.Problem);
        Assert.Equal([At(9)], await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task A_booked_time_that_is_no_longer_offered_is_gone_when_it_is_cancelled(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (worker, person) = (await app.Given.WorkerAsync("Gus"), await app.Given.ServiceUserAsync("Hal"));
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)))).Value;
        var booked = await app.BookAsync((await app.Given.TimesAsync(worker))[0].Id, person, worker);
        await app.DoAsync((OfferTimes op) => op.RemoveAsync(id, Actor.Of(worker), CancellationToken.None));

        await app.DoAsync((CancelAppointment op) => op.RunAsync(booked.Value, Actor.Of(DemoCast.Sam), CancellationToken.None));

        Assert.Empty(await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task A_booked_time_comes_back_under_the_rules_of_today(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (worker, person) = (await app.Given.WorkerAsync("Ida"), await app.Given.ServiceUserAsync("Jay"));
        var id = (await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)))).Value;
        var booked = await app.BookAsync((await app.Given.TimesAsync(worker))[0].Id, person, worker);
        await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)), id: id, place: "the library");

        await app.DoAsync((CancelAppointment op) => op.RunAsync(booked.Value, Actor.Of(DemoCast.Sam), CancellationToken.None));

        Assert.Equal("the library", (await app.Given.TimesAsync(worker)).Single().Place);
    }

    [Theory, BothDatabases]
    public async Task A_pattern_or_rules_with_problems_are_refused_and_change_nothing(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var worker = await app.Given.WorkerAsync("Kim");

        Assert.Equal(PlannerProblems.Unusable, (await app.OfferAsync(worker, Once(new(9, 0), new(8, 0)))).Problem);
        Assert.Equal(PlannerProblems.Unusable, (await app.OfferAsync(worker, Once(new(9, 0), new(10, 0)), new() { FurthestAheadDays = 0 })).Problem);
        Assert.Equal(PlannerProblems.TooMany, (await app.OfferAsync(worker, AllDay(), new() { FurthestAheadDays = 395 })).Problem);
        Assert.Empty(await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task Each_night_adds_a_day(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var worker = await app.Given.WorkerAsync("Lou");
        await app.OfferAsync(worker, AllDay() with { Spans = [.. Enum.GetValues<DayOfWeek>().Select(day => new DaySpan(day, new(9, 0), new(9, 30)))], SlotMinutes = 30 },
            new() { FurthestAheadDays = 10 });
        Assert.Equal(new DateOnly(2027, 3, 11), await LastAsync(app, worker));

        await app.MoveClockAsync(TimeSpan.FromDays(1));
        Assert.Equal(new DateOnly(2027, 3, 12), await LastAsync(app, worker));

        await app.MoveClockAsync(TimeSpan.FromDays(2));
        Assert.Equal(new DateOnly(2027, 3, 14), await LastAsync(app, worker));
    }

    private static WeeklyPattern AllDay() => new()
    {
        FirstDate = new(2027, 3, 1),
        SlotMinutes = 5,
        Spans = [.. Enum.GetValues<DayOfWeek>().Select(day => new DaySpan(day, new(0, 0), new(23, 55)))],
    };

    private static async Task<DateOnly> LastAsync(ConnectApp app, PersonId worker) => DateOnly.FromDateTime((await app.StartsAsync(worker))[^1]);

    private static Task<Slot?> SlotAsync(ConnectApp app, SlotId id) => app.AskAsync((ConnectDb db) => db.Set<Slot>().FirstOrDefaultAsync(slot => slot.Id == id));

    private static Task<List<DiaryLine>> DiaryAsync(ConnectApp app, PersonId owner) =>
        app.AskAsync((DiaryOf diary) => diary.BetweenAsync(owner, At(0), At(23), CancellationToken.None));
}
