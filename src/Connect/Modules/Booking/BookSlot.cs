using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>Gives the person the time they chose, or says why not.</summary>
public sealed class BookSlot(
    ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, ClaimSlot claim, Diary diary, AppointmentTexts texts, ChangesByText changes,
    TimeProvider clock)
{
    public async Task<Outcome<AppointmentId>> RunAsync(SlotId slot, PersonId person, Actor by, CancellationToken stop)
    {
        if (by.Kind == ActorKind.Person && !await db.MayAsync(by, AccessAction.Book, Thing.Appointment, person, stop)) return BookingProblems.NotFound;

        // Offered by text minutes ago, so "gone" is an everyday answer and not an error.
        if (await claim.RunAsync(slot, person, by, stop) is not { } time) return BookingProblems.SlotTaken;

        var appointment = Appointment.Booked(person, time, by, clock.UtcNow());
        db.Append(appointment);
        diary.Enter(appointment.Id.Value, appointment.Worker, person, appointment.Start, appointment.End);
        changes.Remember(appointment, by);
        await texts.ConfirmAsync(appointment, by, stop);
        texts.Schedule(appointment);
        journal.Record(AppointmentJournal.Booked(appointment), by);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, person, appointment.Id.Value), by);
        return appointment.Id;
    }
}
