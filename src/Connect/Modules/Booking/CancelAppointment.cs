using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Booking;

/// <summary>Calls an appointment off and gives its time back. Its reminders and feedback request die with it.</summary>
public sealed class CancelAppointment(
    Platform.Recording.Journal journal, AuditTrail audit, Diary diary, AppointmentTexts texts, ChangesByText changes, FindAppointment find)
{
    public async Task<Outcome<AppointmentId>> RunAsync(AppointmentId id, Actor by, CancellationToken stop)
    {
        if (await find.UpcomingAsync(id, by, stop) is not { } appointment) return BookingProblems.NotFound;

        await changes.LetGoAsync(appointment, newSlot: null, by, stop);
        appointment.State = AppointmentState.Cancelled;
        await diary.RemoveAsync(id.Value, appointment.Worker, appointment.Person, stop);
        await texts.CallOffAsync(id, "The appointment was cancelled.", stop);
        await texts.TellCancelledAsync(appointment, by, stop);
        journal.Record(AppointmentJournal.Cancelled(appointment), by);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, appointment.Person, id.Value), by);
        return id;
    }
}
