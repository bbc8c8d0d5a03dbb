using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>Staff book a time for a person: the choice.</summary>
[Access(AccessRule.Staff)]
internal sealed class ArrangePage(ConnectDb db, PersonCards cards, Workers workers, OpenTimes times, NeedsOf needs) : ArrangingPage(db, cards, workers, needs)
{
    public TimesToChoose Choices { get; private set; } = null!;

    public PersonCard Worker { get; private set; } = null!;

    [BindProperty]
    public Guid? Slot { get; set; }

    /// <summary>With whom; by default with whoever asks.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Show { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? await ListAsync() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Slot is { } slot) return Redirect(BookingLinks.ArrangeCheck(Person.Id, new(slot)));

        ModelState.AddModelError(nameof(Slot), "Select a time");
        return await ListAsync();
    }

    public string HrefWith(PersonCard worker) => $"{BookingLinks.Arrange(Person.Id)}?with={worker.Id}";

    private async Task<IActionResult> ListAsync()
    {
        Worker = Workers.FirstOrDefault(worker => worker.Id.Value == With) ?? Workers[0];
        Choices = await TimesToChoose.OfAsync(times, Worker.Id, Show, HrefWith(Worker), Stop);
        return Page();
    }
}
