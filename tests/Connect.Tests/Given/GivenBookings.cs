using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Given;

/// <summary>Books, moves and cancels by the operations themselves, as a person by text or as a worker on a page.</summary>
internal sealed class GivenBookings(ConnectApp app)
{
    public Task<SlotId> SlotAsync(PersonId worker, string local)
    {
        var start = Local.Utc(local);
        return app.AskAsync((ConnectDb db) => db.Set<Slot>().Where(slot => slot.Worker == worker && slot.Start == start).Select(slot => slot.Id).SingleAsync());
    }

    public async Task<AppointmentId> BookAsync(PersonId person, PersonId worker, string local)
    {
        var booked = await TryBookAsync(person, worker, local, Actor.ByText(person));
        return booked.Value;
    }

    public async Task<Outcome<AppointmentId>> TryBookAsync(PersonId person, PersonId worker, string local, Actor by)
    {
        var slot = await SlotAsync(worker, local);
        return await app.DoAsync((BookSlot op) => op.RunAsync(slot, person, by, CancellationToken.None));
    }

    public async Task<Outcome<AppointmentId>> MoveAsync(AppointmentId id, PersonId worker, string local, Actor by)
    {
        var slot = await SlotAsync(worker, local);
        return await app.DoAsync((MoveAppointment op) => op.RunAsync(id, slot, by, CancellationToken.None));
    }

    public Task<Outcome<AppointmentId>> CancelAsync(AppointmentId id, Actor by) =>
        app.DoAsync((CancelAppointment op) => op.RunAsync(id, by, CancellationToken.None));

    public Task<Outcome<AppointmentId>> NotMeAsync(PersonId person) =>
        app.DoAsync((RestoreAppointment op) => op.RunAsync(person, Actor.ByText(person), CancellationToken.None));
}
