using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>
/// Finds an appointment for whoever may change it: the person it is of, or who may change that person's. For others it does not exist. It is theirs until
/// they commit: whoever changes it at the same moment waits, and then finds what came of it.
/// </summary>
public sealed class FindAppointment(ConnectDb db, TimeProvider clock)
{
    internal async Task<Appointment?> UpcomingAsync(AppointmentId id, Actor by, CancellationToken stop) =>
        await AnyAsync(id, by, stop) is { State: AppointmentState.Booked } appointment && appointment.Start > clock.UtcNow() ? appointment : null;

    internal async Task<Appointment?> AnyAsync(AppointmentId id, Actor by, CancellationToken stop) =>
        await LockAsync(id, stop) is { } appointment && await MayAsync(appointment, by, stop) ? appointment : null;

    internal async Task<Appointment?> LockAsync(AppointmentId id, CancellationToken stop) =>
        (await db.Set<Appointment>().FromSqlRaw(string.Concat("select * from appointments where id = {0} ", db.Dialect.LockRow), id.Value).AsTracking().ToListAsync(stop)).FirstOrDefault();

    private async Task<bool> MayAsync(Appointment appointment, Actor by, CancellationToken stop) =>
        by.Kind == ActorKind.ByText ? appointment.Person == by.Person : await db.MayAsync(by, AccessAction.Change, Thing.Appointment, appointment.Person, stop);
}
