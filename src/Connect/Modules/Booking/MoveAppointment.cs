using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Booking;

/// <summary>Moves an appointment to another time of the same worker: takes the new one and frees the old one in one transaction.</summary>
public sealed class MoveAppointment(
    Platform.Recording.Journal journal, AuditTrail audit, ClaimSlot claim, Diary diary, AppointmentTexts texts, ChangesByText changes, FindAppointment find)
{
    public async Task<Outcome<AppointmentId>> RunAsync(AppointmentId id, SlotId to, Actor by, CancellationToken stop)
    {
        if (await find.UpcomingAsync(id, by, stop) is not { } appointment) return BookingProblems.NotFound;

        var old = (appointment.Slot, appointment.Start);
        var time = await claim.RunAsync(to, appointment.Person, by, stop, leaving: new(old.Slot, id.Value, appointment.Worker));
        if (time is null) return BookingProblems.SlotTaken;

        await changes.LetGoAsync(appointment, newSlot: to, by, stop);
        appointment.MoveTo(time);
        await diary.RemoveAsync(id.Value, appointment.Worker, appointment.Person, stop);
        diary.Enter(id.Value, appointment.Worker, appointment.Person, appointment.Start, appointment.End);
        await texts.CallOffAsync(id, "The appointment was moved.", stop);
        await texts.TellMovedAsync(appointment, by, stop);
        texts.Schedule(appointment);
        journal.Record(AppointmentJournal.Moved(appointment, old.Start), by);
        audit.Record(AppointmentShown.Time.Act(AuditKind.Alteration, appointment.Person, id.Value), by);
        return id;
    }
}
