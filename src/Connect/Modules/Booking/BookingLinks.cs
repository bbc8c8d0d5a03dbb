using Connect.Modules.Planner;
using Connect.Platform.Access;

namespace Connect.Modules.Booking;

/// <summary>Addresses of booking's pages.</summary>
public static class BookingLinks
{
    public static string Appointment(AppointmentId id) => $"/appointments/{id.Value}";

    /// <summary>Where a worker books a time for a person.</summary>
    public static string Arrange(PersonId person) => $"/people/{person.Value}/appointments/arrange";

    internal static string ArrangeCheck(PersonId person, SlotId slot) => $"{Arrange(person)}/check?slot={slot.Value}";

    internal static string Outcome(AppointmentId id) => $"{Appointment(id)}/outcome";

    internal static string Absence(AppointmentId id) => $"{Outcome(id)}/reason";

    internal static string Move(AppointmentId id) => $"{Appointment(id)}/move";

    internal static string MoveCheck(AppointmentId id, SlotId slot) => $"{Move(id)}/check?slot={slot.Value}";

    internal static string Cancel(AppointmentId id) => $"{Appointment(id)}/cancel";
}
