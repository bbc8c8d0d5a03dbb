namespace Connect.Modules.Booking;

/// <summary>Outcomes as staff read them.</summary>
public static class OutcomeWords
{
    public static string Of(AttendanceOutcome outcome) => outcome switch
    {
        AttendanceOutcome.AttendedComplied => "Attended – complied",
        AttendanceOutcome.AttendedFailedToComply => "Attended – failed to comply",
        AttendanceOutcome.AttendedSentHomeBehaviour => "Attended – sent home (behaviour)",
        AttendanceOutcome.AttendedSentHomeServiceIssues => "Attended – sent home (service issues)",
        AttendanceOutcome.AcceptableAbsence => "Acceptable absence",
        AttendanceOutcome.UnacceptableAbsence => "Unacceptable absence",
        AttendanceOutcome.FailedToAttend => "Failed to attend",
        AttendanceOutcome.WillBeRescheduled => "Will be rescheduled",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(AbsenceReason reason) => reason switch
    {
        AbsenceReason.Acceptable => "Acceptable reason",
        AbsenceReason.NotAcceptable => "Not an acceptable reason",
        AbsenceReason.NotYetKnown => "Reason not yet known",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>Whether the person was not there, so that a reason is asked for.</summary>
    public static bool IsAbsence(this AttendanceOutcome outcome) =>
        outcome is AttendanceOutcome.AcceptableAbsence or AttendanceOutcome.UnacceptableAbsence or AttendanceOutcome.FailedToAttend;
}
