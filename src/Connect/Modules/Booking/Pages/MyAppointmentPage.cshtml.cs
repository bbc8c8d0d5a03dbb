using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>One appointment of a service user, and what they can do about it.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class MyAppointmentPage(Appointments appointments, PersonCards cards, TimeProvider clock) : ConnectPage
{
    public AppointmentCard Appointment { get; private set; } = null!;

    public PersonCard Worker { get; private set; } = null!;

    public bool CanChange => Appointment.State == AppointmentState.Booked && Appointment.Start > clock.UtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment || appointment.Person != Actor.Person) return NotFound();

        Appointment = appointment;
        Looked(AppointmentShown.Time, appointment.Person, id);
        Worker = await cards.OfAsync(appointment.Worker, Stop);
        return Page();
    }
}
