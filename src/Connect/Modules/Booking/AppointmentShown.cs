using Connect.Platform.Audit;

namespace Connect.Modules.Booking;

/// <inheritdoc cref="People.PersonShown"/>
internal static class AppointmentShown
{
    public static readonly Shown Whole = new("appointment", "name", "phone", "time", "place", "kind", "state", "outcome", "rating");
    public static readonly Shown Line = new("appointment", "name", "time", "place", "outcome");
    public static readonly Shown Time = new("appointment", "time", "place", "kind", "state");
    public static readonly Shown Absence = new("appointment", "reason for absence");
    public static readonly Shown Outcome = new("appointment", "outcome");
}
