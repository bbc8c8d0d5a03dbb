using Connect.Platform.Data;

namespace Connect.Platform.Texts;

/// <summary>
/// Where gateways put what they were told, before they answer. After the 2xx it is stored for good, and worked or sure to be.
/// The same message stored again changes nothing.
/// </summary>
public interface ITextInbox
{
    /// <exception cref="StoreUnavailableException">The database cannot take it now: answer 503, so that the sender tries again.</exception>
    Task StoreAsync(TextIn text, CancellationToken stop);

    /// <exception cref="StoreUnavailableException">The database cannot take it now: answer 503, so that the sender tries again.</exception>
    Task StoreAsync(DeliveryReceipt receipt, CancellationToken stop);
}

/// <summary>
/// A text from a phone, as it came. <paramref name="Raw"/> is the body's bytes untouched (UTF-8; a text can hold NUL, which
/// PostgreSQL's text type refuses). Unique by gateway and provider id.
/// </summary>
public sealed record TextIn(string Gateway, string ProviderId, string From, string To, byte[] Raw);

/// <summary>News of a text we sent. <paramref name="Key"/> is unique per piece of news, so that a repeat changes nothing.</summary>
public sealed record DeliveryReceipt(string Gateway, string Key, TextId Text, TextState State, string? Reason = null);

/// <summary>Where a text has got to. Only ever moves to a higher rank; a late, lower piece of news is kept but changes nothing.</summary>
public enum TextState
{
    Queued = 0,
    Sending = 10,
    Sent = 20,
    Delivered = 30,
    Undelivered = 31,
    Failed = 32,

    /// <summary>Not sent, on purpose: its time had passed, or a send rule refused it. The reason says which.</summary>
    Dropped = 33,
}
