namespace Connect.Platform.Texts;

/// <summary>
/// A reason to hold or refuse a text, asked when it is queued and again just before it leaves. The first rule that does not let it go decides.
/// </summary>
public interface ISendRule
{
    Task<SendVerdict> CheckAsync(OutgoingText text, CancellationToken stop);
}

public abstract record SendVerdict
{
    private SendVerdict() { }

    public sealed record Send : SendVerdict;

    /// <summary>Not before this business time, such as the end of quiet hours.</summary>
    public sealed record Hold(DateTime Until, string Reason) : SendVerdict;

    public sealed record Refuse(string Reason) : SendVerdict;
}
