using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;
using static Connect.Modules.Booking.Pages.MyWords;

namespace Connect.Modules.Booking.Pages;

/// <summary>A service user books or moves: what will happen, and doing it. A time just taken lists others.</summary>
[Access(AccessRule.ServiceUser), Bilingual]
internal sealed class BookCheckPage(Workers workers, Appointments appointments, OpenTimes times, TimeProvider clock) : BookingOwnPage(workers, appointments, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Slot { get; set; }

    public SlotCard Time { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid worker) => await FindTimeAsync(worker) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid worker)
    {
        if (await FindTimeAsync(worker) is { } elsewhere) return elsewhere;

        var done = await BookAsync();
        if (!done.Succeeded) return Redirect(OtherTimes);

        this.Say(Words[Moved is null ? "Booked" : "Moved"]);
        return Redirect(BookingLinks.MyAppointment(done.Value));
    }

    private Task<Outcome<AppointmentId>> BookAsync() => Moved is { } moved
        ? Do((MoveAppointment op) => op.RunAsync(moved.Id, Time.Id, Actor, Stop))
        : Do((BookSlot op) => op.RunAsync(Time.Id, Me, Actor, Stop));

    private async Task<IActionResult?> FindTimeAsync(Guid worker)
    {
        if (!await FindAsync(worker)) return NotFound();
        if (await times.OneAsync(new(Slot), Stop) is not { } time || time.Worker != Worker.Id) return Redirect(OtherTimes);

        Time = time;
        return null;
    }
}
