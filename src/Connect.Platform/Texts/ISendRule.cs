namespace Connect.Platform.Texts;

/// <summary>A reason to hold or refuse a text, asked just before it leaves. The strictest answer wins.</summary>
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
