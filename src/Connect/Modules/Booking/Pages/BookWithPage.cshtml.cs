using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Booking.Pages.MyWords;

namespace Connect.Modules.Booking.Pages;

/// <summary>A service user books or moves: the free times of one worker, day by day.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class BookWithPage(Workers workers, Appointments appointments, OpenTimes times, TimeProvider clock) : BookingOwnPage(workers, appointments, clock)
{
    public TimesToChoose Choices { get; private set; } = null!;

    [BindProperty]
    public Guid? Slot { get; set; }

    /// <summary>The chosen time was taken meanwhile.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Show { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid worker) => await FindAsync(worker) ? await ListAsync() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid worker)
    {
        if (!await FindAsync(worker)) return NotFound();
        if (Slot is { } slot) return Redirect(BookingLinks.BookCheck(Worker.Id, slot, Moving));

        ModelState.AddModelError(nameof(Slot), Words["SelectTime"]);
        return await ListAsync();
    }

    private async Task<IActionResult> ListAsync()
    {
        Choices = await TimesToChoose.OfAsync(times, Worker.Id, Show, BookingLinks.BookWith(Worker.Id, Moving), Stop, Actor.Person!.Value);
        return Page();
    }
}
