using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>Where a page of appointments ended.</summary>
public readonly record struct AppointmentPlace(DateTime Start, AppointmentId Id);

/// <summary>The booked appointments of whoever asks, as a worker or as the person, page by page.</summary>
public sealed class MyAppointments(ConnectDb db)
{
    public Task<Slice<AppointmentCard>> BetweenAsync(DateTime from, DateTime to, AppointmentPlace after, int size, Actor by, CancellationToken stop)
    {
        var me = by.Person ?? default;
        var (start, id) = after;
        return db.Set<Appointment>().VisibleTo(db, by, Thing.Appointment)
            .Where(a => (a.Person == me || a.Worker == me) && a.State == AppointmentState.Booked && a.Start >= from && a.Start < to)
            .Where(a => a.Start > start || (a.Start == start && a.Id.CompareTo(id) > 0))
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .Select(a => new AppointmentCard(
                a.Id, a.Person, a.Worker, a.Start, a.End, a.Place, a.Kind, a.State, a.Outcome, a.AbsenceReason, a.AbsenceWords, a.BookedAt, a.BookedBy))
            .SliceAsync(size, stop);
    }
}
