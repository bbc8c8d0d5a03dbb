using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Planner;

/// <summary>What tests of offering and claiming say again and again.</summary>
internal static class Offering
{
    public const string Place = "the Bridge Street office";

    public static readonly DateOnly Wednesday = new(2027, 3, 3);

    /// <summary>London wall time of <see cref="Wednesday"/>; in March before the change it is UTC.</summary>
    public static DateTime At(int hour, int minute = 0) => new(2027, 3, 3, hour, minute, 0, DateTimeKind.Utc);

    public static WeeklyPattern Once(TimeOnly from, TimeOnly to, int minutes = 30) =>
        new() { FirstDate = Wednesday, SlotMinutes = minutes, AddedDays = [new(Wednesday, from, to)] };

    public static Task<Outcome<AvailabilityId>> OfferAsync(
        this ConnectApp app, PersonId worker, WeeklyPattern pattern, SlotRules? rules = null, AvailabilityId? id = null, string place = Place) =>
        app.DoAsync((OfferTimes op) => op.RunAsync(
            id, pattern, rules ?? new() { FurthestAheadDays = 30 }, place, MeetingKind.Office, Actor.Of(worker), CancellationToken.None));

    public static Task<Outcome<AppointmentId>> BookAsync(this ConnectApp app, SlotId slot, PersonId person, PersonId by) =>
        app.DoAsync((BookSlot op) => op.RunAsync(slot, person, Actor.Of(by), CancellationToken.None));

    public static async Task<IReadOnlyList<DateTime>> StartsAsync(this ConnectApp app, PersonId worker) =>
        [.. (await app.Given.TimesAsync(worker, 200)).Select(time => time.Start)];
}
