using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>Another time for an appointment: what will happen, and doing it.</summary>
[Access(AccessRule.Staff)]
internal sealed class MoveCheckPage(
    Appointments appointments, PersonCards cards, OpenTimes times, AppointmentTexts texts, Overlaps overlaps, TimeProvider clock)
    : UpcomingPage(appointments, cards, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Slot { get; set; }

    public SlotCard Time { get; private set; } = null!;

    public TextPreview Text { get; private set; } = null!;

    public IReadOnlyList<string> Overlapping { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;
        if (await times.OneAsync(new(Slot), Stop) is not { } time || time.Worker != Appointment.Worker) return OtherTimes();

        Time = time;
        Text = new(Person, await texts.PreviewMovedAsync(Person.Id, time, Actor, Stop));
        Overlapping = await overlaps.OfAsync(Person, time, Appointment.Id, Actor, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;

        var moved = await Do((MoveAppointment op) => op.RunAsync(Appointment.Id, new(Slot), Actor, Stop));
        if (moved.Problem == BookingProblems.SlotTaken) return OtherTimes();
        if (moved.Succeeded) this.Say($"{Person.Name}’s appointment is moved");
        return Redirect(BookingLinks.Appointment(Appointment.Id));
    }

    private RedirectResult OtherTimes() => Redirect($"{BookingLinks.Move(Appointment.Id)}?gone=true");
}
