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

    /// <summary>A service user's own appointments.</summary>
    public const string Mine = "/my-appointments";

    /// <summary>Where a service user chooses whom to book a time with.</summary>
    public const string Book = "/book";

    public static string MyAppointment(AppointmentId id) => $"{Mine}/{id}";

    internal static string CannotCome(AppointmentId id) => $"{MyAppointment(id)}/cannot-come";

    /// <param name="moving">The appointment that is to move; null for a further one.</param>
    internal static string BookWith(PersonId worker, Guid? moving = null) => $"{Book}/{worker}" + (moving is null ? "" : $"?moving={moving}");

    internal static string BookCheck(PersonId worker, Guid slot, Guid? moving) => $"{Book}/{worker}/check?slot={slot}" + (moving is null ? "" : $"&moving={moving}");

    internal static string Outcome(AppointmentId id) => $"{Appointment(id)}/outcome";

    internal static string Absence(AppointmentId id) => $"{Outcome(id)}/reason";

    internal static string Move(AppointmentId id) => $"{Appointment(id)}/move";

    internal static string MoveCheck(AppointmentId id, SlotId slot) => $"{Move(id)}/check?slot={slot.Value}";

    internal static string Cancel(AppointmentId id) => $"{Appointment(id)}/cancel";
}
