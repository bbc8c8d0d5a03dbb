using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>Staff book a time for a person: what will happen, and doing it.</summary>
[Access(AccessRule.Staff)]
internal sealed class ArrangeCheckPage(ConnectDb db, PersonCards cards, Workers workers, OpenTimes times, AppointmentTexts texts, Overlaps overlaps, NeedsOf needs) : ArrangingPage(db, cards, workers, needs)
{
    [BindProperty(SupportsGet = true)]
    public Guid Slot { get; set; }

    public SlotCard Time { get; private set; } = null!;

    public PersonCard Worker { get; private set; } = null!;

    public TextPreview Text { get; private set; } = null!;

    public IReadOnlyList<string> Overlapping { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (await TimeAsync() is not { } time) return OtherTimes();

        Time = time;
        Worker = Workers.First(worker => worker.Id == time.Worker);
        Text = new(Person, await texts.PreviewBookedAsync(Person.Id, time, Stop));
        Overlapping = await overlaps.OfAsync(Person, time, moving: null, Actor, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (await TimeAsync() is null) return OtherTimes();

        var booked = await Do((BookSlot op) => op.RunAsync(new(Slot), Person.Id, Actor, Stop));
        if (!booked.Succeeded) return OtherTimes();

        this.Say($"{Person.Name} is booked");
        return Redirect(BookingLinks.Appointment(booked.Value));
    }

    // Only the time of a worker of theirs, or of whoever asks.
    private async Task<SlotCard?> TimeAsync() =>
        await times.OneAsync(new(Slot), Stop) is { } time && Workers.Any(worker => worker.Id == time.Worker) ? time : null;

    private RedirectResult OtherTimes() => Redirect($"{BookingLinks.Arrange(Person.Id)}?gone=true");
}
