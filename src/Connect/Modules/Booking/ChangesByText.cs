using Connect.Modules.Booking.Due;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>Lets a time go. When the wish came by text it is kept half an hour for the person, in case it was not them.</summary>
public sealed class ChangesByText(ConnectDb db, ReleaseSlot release, DueRows due, TimeProvider clock)
{
    internal static readonly TimeSpan Restorable = TimeSpan.FromMinutes(30);

    internal async Task LetGoAsync(Appointment appointment, SlotId? newSlot, Actor by, CancellationToken stop)
    {
        if (by.Kind != ActorKind.ByText)
        {
            await release.RunAsync(appointment.Slot, holdFor: null, by, stop);
            return;
        }

        var until = clock.UtcNow() + Restorable;
        await release.RunAsync(appointment.Slot, holdFor: appointment.Person, by, stop);
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
}
