using Connect.Modules.Booking.Due;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>Remembers for half an hour what came by text, in case it was not the person, and lets times go: when by text, kept for them that long.</summary>
public sealed class ChangesByText(ConnectDb db, ReleaseSlot release, DueRows due, TimeProvider clock)
{
    internal static readonly TimeSpan Restorable = TimeSpan.FromMinutes(30);

    internal void Remember(Appointment booked, Actor by)
    {
        if (by.Kind == ActorKind.ByText) db.Append(Change(booked, oldSlot: null, newSlot: booked.Slot, clock.UtcNow() + Restorable));
    }

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
        db.Append(Change(appointment, appointment.Slot, newSlot, until));
    }

    private static AppointmentChange Change(Appointment appointment, SlotId? oldSlot, SlotId? newSlot, DateTime until) => new()
    {
        Appointment = appointment.Id,
        Person = appointment.Person,
        OldSlot = oldSlot,
        NewSlot = newSlot,
        RestorableUntil = until,
    };

    // What staff arranged since stands: an earlier change by text is no longer undone over it.
    internal Task EndRestorableAsync(AppointmentId appointment, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<AppointmentChange>()
            .Where(c => c.Appointment == appointment && c.RestoredAt == null && c.RestorableUntil > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RestorableUntil, now), stop);
    }
}
