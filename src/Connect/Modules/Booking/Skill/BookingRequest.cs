namespace Connect.Modules.Booking.Skill;

/// <summary>What a person asked for by text.</summary>
internal abstract record BookingRequest
{
    private BookingRequest() { }

    /// <summary>
    /// Times, please. <paramref name="Who"/> is what stood after BOOK, as typed, and not yet known to be anybody's name: when
    /// none of the person's workers is called so ("book club"), the text was no command.
    /// </summary>
    public sealed record ListTimes(string? Who) : BookingRequest;

    /// <summary>More times of the same list.</summary>
    public sealed record More : BookingRequest;

    /// <summary>A number from 1 to 99. Without the word BOOK it may answer another open question.</summary>
    public sealed record Choose(int Number, bool SaysBook) : BookingRequest;

    /// <summary>Another time for what is booked.</summary>
    public sealed record Change : BookingRequest;

    /// <summary>Give up what is booked.</summary>
    public sealed record Cancel : BookingRequest;

    /// <summary>The one with this number of those that were listed to be given up; without a number those are listed.</summary>
    public sealed record CancelOne(int? Number) : BookingRequest;

    /// <summary>When is the next one?</summary>
    public sealed record Next : BookingRequest;

    /// <summary>The person says that a change they were told of was not theirs.</summary>
    public sealed record NotMe : BookingRequest;
}
