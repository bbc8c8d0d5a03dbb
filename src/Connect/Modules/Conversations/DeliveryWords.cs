using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

/// <summary>How far a text got, as staff read it.</summary>
public static class DeliveryWords
{
    public static string Of(TextState state, string? reason = null) => state switch
    {
        TextState.Queued or TextState.Sending => "Sending",
        TextState.Sent => "Sent",
        TextState.Delivered => "Delivered",
        TextState.Dropped => "Not sent" + Why(reason),
        _ => "Not delivered" + Why(reason),
    };

    /// <summary>Whether the person has not got it and will not.</summary>
    public static bool IsLost(this TextState state) => state is TextState.Undelivered or TextState.Failed or TextState.Dropped;

    private static string Why(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $" – {reason.TrimEnd('.')}";
}
