using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Connect.Tests.Modules.Planner;

namespace Connect.Tests.Modules.Booking.Pages;

/// <summary>Before staff book or move, they read what else is at that time. They may go on.</summary>
public sealed class OverlapsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Another_appointment_of_the_person_at_that_time_is_said_and_does_not_stand_in_the_way(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Leo, "2027-03-12 14:00");
        var slot = await app.Bookings.SlotAsync(DemoCast.Sam, "2027-03-12 14:00");
        using var sam = await app.SignInAsync("sam.okafor");
        var check = $"{BookingLinks.Arrange(DemoCast.Alex)}/check?slot={slot}";

        var page = await sam.PageAsync(check);
        using var booked = await sam.PostFormAsync(check, []);

        Assert.Contains("This overlaps an appointment of Alex Jones with Leo Grant, 2pm to 2:30pm.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/appointments/", booked.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Busy_time_of_the_worker_is_said(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var slot = await app.Bookings.SlotAsync(DemoCast.Sam, "2027-03-03 14:00");
        await app.DoAsync((MarkBusy op) => op.RunAsync(null, "Dentist", Offering.Once(new(13, 0), new(15, 0)), Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"{BookingLinks.Arrange(DemoCast.Alex)}/check?slot={slot}");

        Assert.Contains("This overlaps your busy time, 1pm to 3pm.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dentist", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_moved_does_not_overlap_itself_and_a_free_time_says_nothing(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var id = await app.Bookings.BookAsync(DemoCast.Alex, DemoCast.Sam, "2027-03-12 14:00");
        var slot = await app.Bookings.SlotAsync(DemoCast.Sam, "2027-03-12 15:00");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync($"/appointments/{id}/move/check?slot={slot}");

        Assert.Contains("Check before you move it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("overlaps", page.Body.TextContent, StringComparison.Ordinal);
    }
}
