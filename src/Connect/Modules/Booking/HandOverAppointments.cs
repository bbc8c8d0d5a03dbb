using Connect.Modules.Booking.Due;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>One appointment of somebody who is handed over, and the new worker's own free time at that moment, if they offer one.</summary>
public sealed record HandedAppointment(AppointmentId Id, DateTime Start, DateTime End, string Place, SlotCard? Free);

/// <summary>An appointment that is with the new worker now, and the time that the old one gave for it.</summary>
public sealed record MovedAppointment(AppointmentId Id, SlotId OldSlot, DateTime Start, string Place);

/// <summary>
/// Appointments go along with a person to another worker, at the same time, where that worker offers it. The old times are kept for the person
/// for as long as the handing over can be undone. Reminders need no change: they name whoever the appointment is with when they go out.
/// </summary>
public sealed class HandOverAppointments(
    ConnectDb db, ClaimSlot claim, ReleaseSlot release, OpenTimes times, Diary diary, ChangesByText changes, DueRows due, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What would happen to each, soonest first.</summary>
    public async Task<List<HandedAppointment>> PreviewAsync(PersonId person, PersonId from, PersonId to, CancellationToken stop)
    {
        var handed = new List<HandedAppointment>();
        foreach (var appointment in await ComingAsync(person, from, stop))
            handed.Add(new(appointment.Id, appointment.Start, appointment.End, appointment.Place, await times.AtAsync(to, appointment.Start, appointment.End, stop)));
        return handed;
    }

    /// <summary>Moves those that can be moved; the others stay as they are.</summary>
    /// <param name="undoable">How long the old times are kept.</param>
    public async Task<List<MovedAppointment>> RunAsync(PersonId person, PersonId from, PersonId to, TimeSpan undoable, Actor by, CancellationToken stop)
    {
        var moved = new List<MovedAppointment>();
        foreach (var appointment in await ComingAsync(person, from, stop))
        {
            if (await times.AtAsync(to, appointment.Start, appointment.End, stop) is not { } free) continue;
            if (await claim.RunAsync(free.Id, person, by, stop) is not { } time || !await TakeOverAsync(appointment, time, by, stop)) continue;

            await release.RunAsync(appointment.Slot, holdFor: person, by, stop);
            due.Add(EndHold.DueKind, appointment.Slot.Value, clock.UtcNow() + undoable);
            await changes.EndRestorableAsync(appointment.Id, stop);
            moved.Add(new(appointment.Id, appointment.Slot, time.Start, time.Place));
        }

        return moved;
    }

    /// <summary>Each goes back to its old time; false when one of those is gone.</summary>
    public async Task<bool> UndoAsync(PersonId person, IReadOnlyList<MovedAppointment> moved, Actor by, CancellationToken stop)
    {
        foreach (var one in moved)
        {
            var appointment = await db.Set<Appointment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == one.Id && a.State == AppointmentState.Booked && a.Start == one.Start, stop);
            if (appointment is null || await claim.RunAsync(one.OldSlot, person, by, stop) is not { } time || !await TakeOverAsync(appointment, time, by, stop)) return false;

            await due.CallOffAsync(one.OldSlot.Value, [EndHold.DueKind], "The old time was restored.", stop);
            await release.RunAsync(appointment.Slot, holdFor: null, by, stop);
        }

        return true;
    }

    private Task<List<Appointment>> ComingAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Appointment>().AsNoTracking()
            .Where(a => a.Person == person && a.Worker == worker && a.State == AppointmentState.Booked && a.Start > now)
            .OrderBy(a => a.Start).ThenBy(a => a.Id).ToListAsync(stop);
    }

    // Conditional: the person may cancel or move it by text in the same moment, and theirs counts.
    private async Task<bool> TakeOverAsync(Appointment appointment, SlotCard time, Actor by, CancellationToken stop)
    {
        var taken = await db.Set<Appointment>()
            .Where(a => a.Id == appointment.Id && a.State == AppointmentState.Booked && a.Slot == appointment.Slot)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Worker, time.Worker).SetProperty(a => a.Slot, time.Id).SetProperty(a => a.Place, time.Place).SetProperty(a => a.Kind, time.Kind), stop);
        if (taken == 0)
        {
            await release.RunAsync(time.Id, holdFor: null, by, stop);
            return false;
        }

        await diary.RemoveAsync(appointment.Id.Value, appointment.Worker, appointment.Person, stop);
        diary.Enter(appointment.Id.Value, time.Worker, appointment.Person, appointment.Start, appointment.End);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, appointment.Person, appointment.Id.Value), by);
        return true;
    }
}
