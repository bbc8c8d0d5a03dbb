using Connect.Modules.Booking.Due;
using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>NOT ME: undoes the person's latest change by text: a booking is called off; after a move or a cancellation the old time, kept for them, is theirs again.</summary>
public sealed class RestoreAppointment(
    ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, FindAppointment find, ClaimSlot claim, ReleaseSlot release, Diary diary, DueRows due, AppointmentTexts texts,
    TimeProvider clock)
{
    public async Task<Outcome<AppointmentId>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (await Restorable(person).AsNoTracking().FirstOrDefaultAsync(stop) is not { } latest) return BookingProblems.NothingToRestore;

        // Whoever changes it at this moment is waited for: what staff arrange ends what can be undone.
        var appointment = await find.LockAsync(latest.Appointment, stop);
        if (appointment is null || await TakeChangeAsync(appointment, stop) is not { } change) return BookingProblems.NothingToRestore;

        return change.OldSlot is { } old
            ? await BringBackAsync(appointment, old, by, stop)
            : await UndoBookingAsync(appointment, by, stop);
    }

    private async Task<Outcome<AppointmentId>> UndoBookingAsync(Appointment appointment, Actor by, CancellationToken stop)
    {
        if (appointment.State != AppointmentState.Booked || appointment.Start <= clock.UtcNow()) return BookingProblems.NothingToRestore;

        await release.RunAsync(appointment.Slot, await WasTheirsAsync(appointment, stop) ? appointment.Person : null, by, stop);
        appointment.State = AppointmentState.Cancelled;
        await diary.RemoveAsync(appointment.Id.Value, appointment.Worker, appointment.Person, stop);
        await texts.CallOffAsync(appointment.Id, "It was not the person who booked.", stop);
        await texts.TellUndoneAsync(appointment, by, stop);
        journal.Record(AppointmentJournal.Undone(appointment), by);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, appointment.Person, appointment.Id.Value), by);
        return appointment.Id;
    }

    private async Task<Outcome<AppointmentId>> BringBackAsync(Appointment appointment, SlotId old, Actor by, CancellationToken stop)
    {
        var person = appointment.Person;
        if (await claim.RunAsync(old, person, by, stop, leaving: new(appointment.Slot, appointment.Id.Value, appointment.Worker)) is not { } time)
            return BookingProblems.NothingToRestore;

        if (appointment.State == AppointmentState.Booked) await release.RunAsync(appointment.Slot, holdFor: null, by, stop);
        appointment.MoveTo(time);
        appointment.State = AppointmentState.Booked;
        await diary.RemoveAsync(appointment.Id.Value, appointment.Worker, person, stop);
        diary.Enter(appointment.Id.Value, appointment.Worker, person, appointment.Start, appointment.End);
        await due.CallOffAsync(old.Value, [EndHold.DueKind], "The old time was restored.", stop);
        await texts.CallOffAsync(appointment.Id, "The old time was restored.", stop);
        await texts.TellRestoredAsync(appointment, by, stop);
        texts.Schedule(appointment);
        journal.Record(AppointmentJournal.Restored(appointment), by);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, person, appointment.Id.Value), by);
        return appointment.Id;
    }

    // Cancelled and booked again by somebody else with their number: the second NOT ME brings back what the first one gave up, so it is kept until then.
    private Task<bool> WasTheirsAsync(Appointment appointment, CancellationToken stop) =>
        Restorable(appointment.Person).AnyAsync(c => c.OldSlot == appointment.Slot, stop);

    private async Task<AppointmentChange?> TakeChangeAsync(Appointment appointment, CancellationToken stop)
    {
        var change = await Restorable(appointment.Person).AsTracking().FirstOrDefaultAsync(c => c.Appointment == appointment.Id, stop);
        if (change is not null) change.RestoredAt = clock.UtcNow();
        return change;
    }

    private IQueryable<AppointmentChange> Restorable(PersonId person)
    {
        var now = clock.UtcNow();
        return db.Set<AppointmentChange>().Where(c => c.Person == person && c.RestoredAt == null && c.RestorableUntil > now).OrderByDescending(c => c.Seq);
    }
}
