using Connect.Demo;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Planner;

/// <summary>A change of repeating times from a date on: what is before it ends the day before, and stays.</summary>
public sealed class ThisAndLaterTests(Apps apps) : IClassFixture<Apps>
{
    // A Monday.
    private static readonly DateOnly First = new(2027, 3, 1), Later = new(2027, 3, 15);

    [Theory, BothDatabases]
    public async Task Times_before_the_date_stay_and_those_from_it_on_are_new(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await OfferAsync(app, null, Mondays(10), null)).Value;

        var changed = await OfferAsync(app, id, Mondays(14), Later);

        Assert.NotEqual(id, changed.Value);
        Assert.Equal(["2027-03-01 10:00", "2027-03-08 10:00", "2027-03-15 14:00", "2027-03-22 14:00", "2027-03-29 14:00"], await StartsAsync(app));
    }

    [Theory, BothDatabases]
    public async Task What_is_booked_stays_and_what_was_taken_off_stays_off(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await OfferAsync(app, null, Mondays(10), null)).Value;
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Helen, "2027-03-22 10:00");
        var off = await app.Bookings.SlotAsync(DemoCast.Helen, "2027-03-29 10:00");
        await app.DoAsync((WithdrawSlot op) => op.RunAsync(off, Actor.Of(DemoCast.Helen), CancellationToken.None));

        await OfferAsync(app, id, Mondays(10), Later);

        Assert.Equal(["2027-03-01 10:00", "2027-03-08 10:00", "2027-03-15 10:00"], await StartsAsync(app));
        Assert.Equal(1, await app.AskAsync((ConnectDb db) => db.Set<Slot>().CountAsync(slot => slot.Worker == DemoCast.Helen && slot.State == SlotState.Taken)));
    }

    [Theory, BothDatabases]
    public async Task From_the_first_date_on_is_all_of_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = (await OfferAsync(app, null, Mondays(10), null)).Value;

        Assert.Equal(id, (await OfferAsync(app, id, Mondays(14), First)).Value);
        Assert.All(await StartsAsync(app), start => Assert.EndsWith("14:00", start, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_cut_in_two_has_the_same_days()
    {
        var last = new DateOnly(2027, 12, 31);
        foreach (var whole in new[] { Mondays(10), Mondays(10) with { EveryWeeks = 3 }, Mondays(10) with { Count = 7 }, Mondays(10) with { Until = new(2027, 6, 1), Exceptions = [Later] } })
            for (var cut = First.AddDays(1); cut < First.AddDays(40); cut = cut.AddDays(1))
            {
                var later = whole.BeginningOn(cut);
                var days = whole.EndingBefore(cut).Slots(First, last).Concat(later.Count <= 0 ? [] : later.Slots(First, last));
                Assert.Equal(whole.Slots(First, last), days);
            }
    }

    private static WeeklyPattern Mondays(int hour) => new() { FirstDate = First, SlotMinutes = 30, Spans = [new(DayOfWeek.Monday, new(hour, 0), new(hour, 30))] };

    private static Task<Outcome<AvailabilityId>> OfferAsync(ConnectApp app, AvailabilityId? id, WeeklyPattern pattern, DateOnly? from) =>
        app.DoAsync((OfferTimes op) => op.RunAsync(
            id, pattern, new() { FurthestAheadDays = 30 }, Offering.Place, MeetingKind.Office, Actor.Of(DemoCast.Helen), CancellationToken.None, from));

    private static async Task<IReadOnlyList<string>> StartsAsync(ConnectApp app) => [.. (await app.StartsAsync(DemoCast.Helen)).Select(Local.Text)];
}
