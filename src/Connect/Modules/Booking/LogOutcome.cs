using Connect.Modules.Planner;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>Writes down what came of an appointment that has begun. After an absence nobody is asked how it was.</summary>
public sealed class LogOutcome(Platform.Recording.Journal journal, AuditTrail audit, FindAppointment find, AppointmentTexts texts, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task<Outcome<AppointmentId>> RunAsync(AppointmentId id, AttendanceOutcome outcome, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await find.AnyAsync(id, by, stop) is not { State: AppointmentState.Booked } appointment || appointment.Start > now)
            return BookingProblems.NotFound;

        appointment.Outcome = outcome;
        appointment.OutcomeAt = now;
        if (!outcome.IsAbsence()) (appointment.AbsenceReason, appointment.AbsenceWords) = (null, null);
        if (!Attended(outcome)) await texts.CallOffAsync(id, "They were not there.", stop);
        journal.Record(AppointmentJournal.OutcomeLogged(appointment), by);
        audit.Record(AppointmentShown.Outcome.Act(AuditKind.Alteration, appointment.Person, id.Value), by);
        after.Do(() => live.Changed(PlannerTopics.Of(appointment.Worker)));
        return id;
    }

    private static bool Attended(AttendanceOutcome outcome) =>
        outcome is AttendanceOutcome.AttendedComplied or AttendanceOutcome.AttendedFailedToComply;
}
