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
}
