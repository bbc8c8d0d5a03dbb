using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>What the pages on which service users choose a time have in common: with whom, and which appointment moves, if one does.</summary>
internal abstract class BookingOwnPage(Workers workers, Appointments appointments, TimeProvider clock) : ConnectPage
{
    /// <summary>The appointment that is to move; null for a further one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Moving { get; set; }

    public PersonCard Worker { get; private set; } = null!;

    public AppointmentCard? Moved { get; private set; }

    public string OtherTimes => BookingLinks.BookWith(Worker.Id, Moving) + (Moving is null ? "?" : "&") + "gone=true";

    protected PersonId Me => Actor.Person!.Value;

    /// <summary>Only a worker of theirs, and only an appointment of their own with that worker that is still to come.</summary>
    protected async Task<bool> FindAsync(Guid worker)
    {
        if ((await workers.OfAsync(Me, Stop)).Find(card => card.Id.Value == worker) is not { } found) return false;

        Worker = found;
        if (Moving is not { } moving) return true;

        Moved = await appointments.OneAsync(new(moving), Actor, Stop);
        Looked(AppointmentShown.Time, Me, moving);
        return Moved is { State: AppointmentState.Booked } && Moved.Person == Me && Moved.Worker == found.Id && Moved.Start > clock.UtcNow();
    }
}
