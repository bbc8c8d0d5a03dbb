using Connect.Modules.People;
using Connect.Modules.Ratings;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Connect.Web;
using Microsoft.AspNetCore.Mvc;

namespace Connect.Modules.Booking.Pages;

/// <summary>One appointment and what can be done about it.</summary>
[Access(AccessRule.Staff)]
internal sealed class AppointmentPage(Appointments appointments, PersonCards cards, RatingsOf ratings, NeedsOf needs, TimeProvider clock) : ConnectPage
{
    public AppointmentCard Appointment { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    public PersonCard Worker { get; private set; } = null!;

    /// <summary>Who booked it on a page; null where a text did, or a system.</summary>
    public PersonCard? Booker { get; private set; }

    public RatingCard? Rating { get; private set; }

    public NeedsView Needs { get; private set; } = null!;

    public bool HasBegun { get; private set; }

    public bool IsOn => Appointment.State == AppointmentState.Booked;

    public bool IsMine => Appointment.Worker == Actor.Person;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await appointments.OneAsync(new(id), Actor, Stop) is not { } appointment) return NotFound();

        Appointment = appointment;
        Person = await cards.OfAsync(appointment.Person, Stop);
        Worker = await cards.OfAsync(appointment.Worker, Stop);
        if (appointment.BookedBy == ActorKind.Person && await appointments.BookerAsync(appointment, Stop) is { } booker) Booker = await cards.OfAsync(booker, Stop);
        Rating = await ratings.OneAsync(id, Actor, Stop);
        Needs = new(Person.FirstName, await needs.OneAsync(Person.Id, Stop));
        if (Needs.Known.Any) Looked(PersonShown.Needs, Person.Id);
        Looked(AppointmentShown.Whole, Person.Id, id);
        HasBegun = appointment.Start <= clock.UtcNow();
        return Page();
    }
}
