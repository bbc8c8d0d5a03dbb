using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Connect.Tests.Modules.Planner;

namespace Connect.Tests.Modules.Booking.Pages;

/// <summary>A service user of Sam's with an appointment, as the page tests need them.</summary>
internal sealed record Booked(PersonId Person, AppointmentId Id, DateTime Start)
{
    public string Range => UkTimeText.Range(Start, Start.AddMinutes(30), Language.English);

    public string Path => $"/appointments/{Id}";

    public static async Task<Booked> WithSamAsync(ConnectApp app, string firstName)
    {
        var person = await app.Given.ServiceUserAsync(firstName);
        var time = (await app.Given.TimesAsync(DemoCast.Sam))[0];
        var id = await app.BookAsync(time.Id, person, DemoCast.Sam);
        return new(person, id.Value, time.Start);
    }
}
