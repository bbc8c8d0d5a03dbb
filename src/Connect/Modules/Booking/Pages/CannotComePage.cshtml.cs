using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Booking.Pages.MyWords;

namespace Connect.Modules.Booking.Pages;

/// <summary>A service user calls an appointment off. The worker is told, as when it comes by text.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class CannotComePage(Appointments appointments, TimeProvider clock) : ConnectPage
{
    public AppointmentCard Appointment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        var cancelled = await Do((CancelAppointment op) => op.RunAsync(Appointment.Id, Actor, Stop));
        if (cancelled.Succeeded) this.Say(Words["CancelledNow"]);
        return Redirect(BookingLinks.MyAppointment(Appointment.Id));
    }

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment || appointment.Person != Actor.Person) return NotFound();
        if (appointment.State != AppointmentState.Booked || appointment.Start <= clock.UtcNow()) return Redirect(BookingLinks.MyAppointment(appointment.Id));

        Appointment = appointment;
        Looked(AppointmentShown.Time, appointment.Person, id);
        return null;
    }
}
