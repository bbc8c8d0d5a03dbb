using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>Calling an appointment off.</summary>
[Access(AccessRule.Staff)]
internal sealed class CancelPage(Appointments appointments, PersonCards cards, AppointmentTexts texts, TimeProvider clock) : UpcomingPage(appointments, cards, clock)
{
    public TextPreview Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        Text = new(Person, await texts.PreviewCancelledAsync(Appointment, Actor, Stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        var cancelled = await Do((CancelAppointment op) => op.RunAsync(Appointment.Id, Actor, Stop));
        if (cancelled.Succeeded) this.Say($"{Person.Name}’s appointment is cancelled");
        return Redirect(BookingLinks.Appointment(Appointment.Id));
    }
}
