using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>After an absence: why they were not there.</summary>
[Access(AccessRule.Staff)]
internal sealed class AbsencePage(Appointments appointments, PersonCards cards) : ConnectPage
{
    public static readonly IReadOnlyList<Choice> Choices =
        [.. Enum.GetValues<AbsenceReason>().Select(reason => new Choice(reason.ToString(), OutcomeWords.Of(reason)))];

    public AppointmentCard Appointment { get; private set; } = null!;

    public string Name { get; private set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public string Words { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        Reason = (Appointment.AbsenceReason ?? Likely(Appointment.Outcome))?.ToString() ?? "";
        Words = Appointment.AbsenceWords ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        if (!Enum.TryParse<AbsenceReason>(Reason, out var reason) || !Enum.IsDefined(reason))
        {
            ModelState.AddModelError(nameof(Reason), "Select whether there was an acceptable reason");
            return Page();
        }

        var explained = await Do((ExplainAbsence op) => op.RunAsync(Appointment.Id, reason, Words, Actor, Stop));
        if (explained.Problem == BookingProblems.TooLong)
        {
            ModelState.AddModelError(nameof(Words), $"Reason must be {ExplainAbsence.LongestWords} characters or fewer");
            return Page();
        }

        if (explained.Succeeded) this.Say("Reason saved");
        return Redirect(BookingLinks.Appointment(Appointment.Id));
    }

    // What the outcome already says need not be said again.
    private static AbsenceReason? Likely(AttendanceOutcome? outcome) => outcome switch
    {
        AttendanceOutcome.AcceptableAbsence => AbsenceReason.Acceptable,
        AttendanceOutcome.UnacceptableAbsence => AbsenceReason.NotAcceptable,
        _ => null,
    };

    private async Task<IActionResult?> FindAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment) return NotFound();
        if (appointment.State != AppointmentState.Booked || appointment.Outcome?.IsAbsence() != true) return Redirect(BookingLinks.Appointment(appointment.Id));

        Appointment = appointment;
        Looked(AppointmentShown.Absence, appointment.Person, id);
        Name = (await cards.OfAsync(appointment.Person, Stop)).Name;
        return null;
    }
}
