using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>Finds an appointment for whoever may change it: the person it is of, or who sees that person. For others it does not exist.</summary>
public sealed class FindAppointment(ConnectDb db, TimeProvider clock)
{
    internal Task<Appointment?> UpcomingAsync(AppointmentId id, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return Mine(by).FirstOrDefaultAsync(a => a.Id == id && a.State == AppointmentState.Booked && a.Start > now, stop);
    }

    internal Task<Appointment?> AnyAsync(AppointmentId id, Actor by, CancellationToken stop) =>
        Mine(by).FirstOrDefaultAsync(a => a.Id == id, stop);

    private IQueryable<Appointment> Mine(Actor by) =>
        by.Kind == ActorKind.ByText
            ? db.Set<Appointment>().AsTracking().Where(a => a.Person == by.Person)
            : db.Set<Appointment>().AsTracking().VisibleTo(db, by, Thing.Appointment);
}
