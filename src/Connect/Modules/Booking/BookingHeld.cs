using Connect.Platform.PersonalData;

namespace Connect.Modules.Booking;

/// <summary>What Booking keeps about people.</summary>
internal static class BookingHeld
{
    public static IServiceCollection AddBookingHeld(this IServiceCollection services) => services
        .AddPersonRows<Appointment>(new("Appointments", RetentionClass.CaseRecord, a => a.Person)
        {
            Merging = Merging.Moves,
            At = a => a.BookedAt,
            Show = a =>
            [
                new("With", a.Worker), new("Starts", a.Start), new("Ends", a.End), new("Place", a.Place), new("Kind", a.Kind),
                new("Booked", a.BookedAt), new("Booked how", a.BookedBy), new("State", a.State), new("Outcome", a.Outcome), new("Outcome logged", a.OutcomeAt),
                new("Reason for absence", a.AbsenceReason), new("Reason in the worker's words", a.AbsenceWords, IsWords: true),
            ],
        })
        .AddPersonRows<AppointmentChange>(new("Changes by text that could be undone", RetentionClass.Passing, c => c.Person)
        {
            Merging = Merging.Moves,
            At = c => c.RestorableUntil,
            WithheldBecause = "The journal says the same.",
        });
}
