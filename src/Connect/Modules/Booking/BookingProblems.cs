using Connect.Platform;

namespace Connect.Modules.Booking;

/// <summary>Everyday answers of booking that are not errors.</summary>
public static class BookingProblems
{
    /// <summary>Somebody else has it, or it can no longer be booked.</summary>
    public static readonly Problem SlotTaken = new("booking.slot-taken");

    /// <summary>No such appointment for whoever asks, or it is over.</summary>
    public static readonly Problem NotFound = new("booking.not-found");

    /// <summary>More words than are kept.</summary>
    public static readonly Problem TooLong = new("booking.too-long");

    /// <summary>Nothing was changed by text in the last half hour, or the old time has gone.</summary>
    public static readonly Problem NothingToRestore = new("booking.nothing-to-restore");
}
