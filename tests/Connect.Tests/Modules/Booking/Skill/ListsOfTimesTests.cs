using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Booking.Skill;

/// <summary>What is said where a list ends. The worker offers two times and no more.</summary>
public sealed class ListsOfTimesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task CHANGE_with_no_other_time_says_that_the_appointment_stays(DatabaseKind database)
    {
        await using var app = await OfTwoTimesAsync(database);
        await app.TextAsync("Nell", "book");
        await app.TextAsync("Nell", "book 1");
        await app.Bookings.BookAsync(DemoCast.Alex, await app.Given.IdOfAsync("Una"), "2027-03-11 10:00");

        await app.TextAsync("Nell", "change");

        Assert.Equal(
            "Connect: sorry, there are no other times to see Una right now. You are still booked on Wed 10 March at 10am. To ask for one just reply.",
            (await app.PhoneAsync("Nell"))[^1].Body);
    }

    [Theory, BothDatabases]
    public async Task MORE_at_the_end_of_the_list_leaves_its_numbers_as_they_are(DatabaseKind database)
    {
        await using var app = await OfTwoTimesAsync(database);
        await app.TextAsync("Nell", "book");

        await app.TextAsync("Nell", "more");

        Assert.Equal(
            "Connect: sorry, there are no more times to see Una on your list. Reply BOOK and a number from it. To ask for more just reply.",
            (await app.PhoneAsync("Nell"))[^1].Body);
        await app.TextAsync("Nell", "2");
        Assert.Equal(Local.Utc("2027-03-11 10:00"), (await app.AskAsync((ConnectDb db) => db.Set<Appointment>().SingleAsync())).Start);
    }

    private async Task<ConnectApp> OfTwoTimesAsync(DatabaseKind database)
    {
        var app = await apps.NewAsync(database);
        var una = await app.Given.WorkerAsync("Una");
        await app.Given.OfferAsync(una, Local.Wall("2027-03-10 10:00"), Local.Wall("2027-03-11 10:00"));
        await app.Given.ServiceUserAsync("Nell", officer: una);
        return app;
    }
}
