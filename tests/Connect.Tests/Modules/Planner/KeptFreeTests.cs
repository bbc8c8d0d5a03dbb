using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static Connect.Tests.Modules.Planner.Offering;

namespace Connect.Tests.Modules.Planner;

/// <summary>What a worker keeps free is neither offered nor, by whoever saw it before, claimed.</summary>
public sealed class KeptFreeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Busy_time_hides_slots_and_a_claim_on_one_fails(DatabaseKind database)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)));
        var before = await app.Given.TimesAsync(worker);

        var busy = await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Training", Busy(new(9, 30), new(10, 15)), Actor.Of(worker), CancellationToken.None));

        Assert.Equal([At(9), At(10, 30)], await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(before[1].Id, person, worker)).Problem);
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(before[2].Id, person, worker)).Problem);

        await app.DoAsync((MarkBusy op) => op.RemoveAsync(busy.Value, Actor.Of(worker), CancellationToken.None));
        Assert.Equal(4, (await app.StartsAsync(worker)).Count);
    }

    [Theory, BothDatabases]
    public async Task Busy_time_that_is_changed_moves(DatabaseKind database)
    {
        var (app, worker, _) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)));
        var busy = await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Training", Busy(new(9, 0), new(10, 0)), Actor.Of(worker), CancellationToken.None));

        await app.DoAsync((MarkBusy op) => op.RunAsync(busy.Value, "Court", Busy(new(10, 0), new(11, 0)), Actor.Of(worker), CancellationToken.None));

        Assert.Equal([At(9), At(9, 30)], await app.StartsAsync(worker));
    }

    [Theory, BothDatabases]
    public async Task Nobody_changes_anothers_busy_time(DatabaseKind database)
    {
        var (app, worker, _) = await GivenAsync(database);
        var busy = await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Training", Busy(new(9, 0), new(10, 0)), Actor.Of(worker), CancellationToken.None));
        var nia = Actor.Of(DemoCast.Nia);

        Assert.Equal(PlannerProblems.NotFound, (await app.DoAsync((MarkBusy op) => op.RemoveAsync(busy.Value, nia, CancellationToken.None))).Problem);
        Assert.Equal(PlannerProblems.NotFound,
            (await app.DoAsync((MarkBusy op) => op.RunAsync(busy.Value, "Mine", Busy(new(9, 0), new(10, 0)), nia, CancellationToken.None))).Problem);
    }

    [Theory, BothDatabases]
    public async Task Within_the_notice_a_slot_is_neither_offered_nor_claimed(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (worker, person) = (await app.Given.WorkerAsync("Nat"), await app.Given.ServiceUserAsync("Oz"));
        await app.OfferAsync(worker, Once(new(9, 0), new(10, 0)), new() { MinimumNoticeHours = 24 });
        var before = await app.Given.TimesAsync(worker);

        app.JumpTo(At(9).AddHours(-24).AddMinutes(1));

        Assert.Equal([At(9, 30)], await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(before[0].Id, person, worker)).Problem);
        Assert.True((await app.BookAsync(before[1].Id, person, worker)).Succeeded);
    }

    [Theory, BothDatabases]
    public async Task Further_ahead_than_allowed_a_slot_is_neither_offered_nor_claimed(DatabaseKind database)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)), new() { FurthestAheadDays = 2 });
        var time = (await app.Given.TimesAsync(worker)).Single();

        // Slots are made on the first day that they can be booked; this one was made a day early.
        await app.DoAsync((ConnectDb db) => db.Set<Slot>().Where(slot => slot.Id == time.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(slot => slot.BookableFrom, app.Now.AddDays(1))));

        Assert.Empty(await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(time.Id, person, worker)).Problem);
    }

    [Theory, BothDatabases]
    public async Task At_the_days_limit_the_rest_of_the_day_is_neither_offered_nor_claimed(DatabaseKind database)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(11, 0)), new() { DayLimit = 2 });
        var before = await app.Given.TimesAsync(worker);

        await app.BookAsync(before[0].Id, person, worker);
        Assert.Equal(3, (await app.StartsAsync(worker)).Count);
        await app.BookAsync(before[2].Id, person, worker);

        Assert.Empty(await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(before[3].Id, person, worker)).Problem);
    }

    [Theory]
    [BothDatabases(15, 0, new[] { 8, 12 })]
    [BothDatabases(0, 15, new[] { 8, 12 })]
    public async Task Buffers_keep_the_neighbours_on_both_sides_from_being_offered_and_claimed(DatabaseKind database, int before, int after, int[] hours)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(hours[0], 0), new(hours[1], 0)) with { SlotMinutes = 60 }, new() { BufferBefore = before, BufferAfter = after });
        var times = await app.Given.TimesAsync(worker);

        await app.BookAsync(times[1].Id, person, worker);

        Assert.Equal([At(11)], await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(times[0].Id, person, worker)).Problem);
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(times[2].Id, person, worker)).Problem);
    }

    [Theory, BothDatabases]
    public async Task The_buffer_of_what_is_booked_holds_against_another_offer(DatabaseKind database)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(9, 30)), new() { BufferAfter = 45 });
        var first = (await app.Given.TimesAsync(worker)).Single();
        await app.OfferAsync(worker, Once(new(9, 30), new(11, 0)));
        var close = (await app.Given.TimesAsync(worker))[1];

        await app.BookAsync(first.Id, person, worker);

        Assert.Equal([At(10, 30)], await app.StartsAsync(worker));
        Assert.Equal(BookingProblems.SlotTaken, (await app.BookAsync(close.Id, person, worker)).Problem);
    }

    [Theory, BothDatabases]
    public async Task An_appointment_moves_into_the_buffer_that_it_leaves(DatabaseKind database)
    {
        var (app, worker, person) = await GivenAsync(database);
        await app.OfferAsync(worker, Once(new(9, 0), new(10, 0)), new() { BufferAfter = 15 });
        var times = await app.Given.TimesAsync(worker);
        var booked = await app.BookAsync(times[0].Id, person, worker);

        var moved = await app.DoAsync((MoveAppointment op) => op.RunAsync(booked.Value, times[1].Id, Actor.Of(DemoCast.Sam), CancellationToken.None));

        Assert.True(moved.Succeeded);
    }

    private static WeeklyPattern Busy(TimeOnly from, TimeOnly to) => Once(from, to, minutes: 5);

    private async Task<(ConnectApp App, PersonId Worker, PersonId Person)> GivenAsync(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        return (app, await app.Given.WorkerAsync("Wyn"), await app.Given.ServiceUserAsync("Val"));
    }
}
