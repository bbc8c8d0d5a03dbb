using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>Another time for an appointment: the choice.</summary>
[Access(AccessRule.Staff)]
internal sealed class MovePage(Appointments appointments, PersonCards cards, OpenTimes times, TimeProvider clock) : UpcomingPage(appointments, cards, clock)
{
    public TimesToChoose Choices { get; private set; } = null!;

    [BindProperty]
    public Guid? Slot { get; set; }

    /// <summary>The chosen time was taken meanwhile.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Show { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ?? await ListAsync();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is { } elsewhere) return elsewhere;
        if (Slot is { } slot) return Redirect(BookingLinks.MoveCheck(Appointment.Id, new(slot)));

        ModelState.AddModelError(nameof(Slot), "Select a time");
        return await ListAsync();
    }

    private async Task<IActionResult> ListAsync()
    {
        Choices = await TimesToChoose.OfAsync(times, Appointment.Worker, Show, BookingLinks.Move(Appointment.Id), Stop);
        return Page();
    }
}
