using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Booking;

/// <summary>Writes down why somebody was not there: whether the reason was acceptable, and in the worker's words.</summary>
public sealed class ExplainAbsence(Platform.Recording.Journal journal, AuditTrail audit, FindAppointment find)
{
    /// <summary>Characters.</summary>
    public const int LongestWords = 500;

    public async Task<Outcome<AppointmentId>> RunAsync(AppointmentId id, AbsenceReason reason, string typed, Actor by, CancellationToken stop)
    {
        var words = typed.ReplaceLineEndings("\n").Trim();
        if (words.Length > LongestWords) return BookingProblems.TooLong;
        if (await find.AnyAsync(id, by, stop) is not { State: AppointmentState.Booked, Outcome: { } outcome } appointment || !outcome.IsAbsence())
            return BookingProblems.NotFound;

        (appointment.AbsenceReason, appointment.AbsenceWords) = (reason, words.Length == 0 ? null : words);
        journal.Record(AppointmentJournal.Explained(appointment), by);
        audit.Record(AppointmentShown.Absence.Act(AuditKind.Alteration, appointment.Person, id.Value), by);
        return id;
    }
}
