using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>What pages that change an appointment still to come have in common. One that is over or off is shown as it is instead.</summary>
internal abstract class UpcomingPage(Appointments appointments, PersonCards cards, TimeProvider clock) : ConnectPage
{
    public AppointmentCard Appointment { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    protected async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment) return NotFound();
        if (appointment.State != AppointmentState.Booked || appointment.Start <= clock.UtcNow()) return Redirect(BookingLinks.Appointment(appointment.Id));

        Appointment = appointment;
        Person = await cards.OfAsync(appointment.Person, Stop);
        Looked(AppointmentShown.Whole, Person.Id, id);
        return null;
    }
}
