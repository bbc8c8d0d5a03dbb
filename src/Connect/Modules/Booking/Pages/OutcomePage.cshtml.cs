using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>What came of an appointment that has begun.</summary>
[Access(AccessRule.Staff)]
internal sealed class OutcomePage(Appointments appointments, PersonCards cards, TimeProvider clock) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
        [.. Enum.GetValues<AttendanceOutcome>().Select(outcome => new Choice(outcome.ToString(), OutcomeWords.Of(outcome)))];

    public AppointmentCard Appointment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    [BindProperty]
    public string Outcome { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        Outcome = Appointment.Outcome?.ToString() ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        if (!Enum.TryParse<AttendanceOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
        {
            ModelState.AddModelError(nameof(Outcome), "Select what came of the appointment");
            return Page();
        }

        var logged = await Do((LogOutcome op) => op.RunAsync(Appointment.Id, outcome, Actor, Stop));
        if (logged.Succeeded) this.Say("Outcome logged");
        return Redirect(logged.Succeeded && outcome.IsAbsence() ? BookingLinks.Absence(Appointment.Id) : BookingLinks.Appointment(Appointment.Id));
    }

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment) return NotFound();
        if (appointment.State != AppointmentState.Booked || appointment.Start > clock.UtcNow()) return Redirect(BookingLinks.Appointment(appointment.Id));

        Appointment = appointment;
        Looked(AppointmentShown.Line, appointment.Person, id);
        Name = (await cards.OfAsync(appointment.Person, Stop)).Name;
        return null;
    }
}
