namespace Connect.Modules.Booking;

/// <summary>Addresses of booking's pages.</summary>
public static class BookingLinks
{
    public static string Appointment(AppointmentId id) => $"/appointments/{id.Value}";
}
