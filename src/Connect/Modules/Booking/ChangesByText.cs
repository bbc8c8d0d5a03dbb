using Connect.Modules.Booking.Due;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>Lets a time go. When the wish came by text it is kept half an hour for the person, in case it was not them.</summary>
public sealed class ChangesByText(ConnectDb db, ReleaseSlot release, DueRows due, TimeProvider clock)
{
    internal static readonly TimeSpan Restorable = TimeSpan.FromMinutes(30);

    internal async Task LetGoAsync(Appointment appointment, SlotId? newSlot, Actor by, CancellationToken stop)
    {
        if (by.Kind == ActorKind.ByText)
        {
            await KeepAsync(appointment, newSlot, by, stop);
            return;
        }

        await release.RunAsync(appointment.Slot, holdFor: null, by, stop);
        await EndRestorableAsync(appointment.Id, stop);
    }

    private async Task KeepAsync(Appointment appointment, SlotId? newSlot, Actor by, CancellationToken stop)
    {
        var until = clock.UtcNow() + Restorable;
        await release.RunAsync(appointment.Slot, holdFor: appointment.Person, by, stop);
        await due.CallOffAsync(appointment.Slot.Value, [EndHold.DueKind], "It is kept anew.", stop);
        due.Add(EndHold.DueKind, appointment.Slot.Value, until);
        db.Add(new AppointmentChange
        {
            Appointment = appointment.Id,
            Person = appointment.Person,
            OldSlot = appointment.Slot,
            NewSlot = newSlot,
            RestorableUntil = until,
        });
    }

    // What staff arranged since stands: an earlier change by text is no longer undone over it.
    private Task EndRestorableAsync(AppointmentId appointment, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<AppointmentChange>()
            .Where(c => c.Appointment == appointment && c.RestoredAt == null && c.RestorableUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RestorableUntil, now), stop);
    }
}
