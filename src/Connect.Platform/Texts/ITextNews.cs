namespace Connect.Platform.Texts;

/// <summary>
/// Hears how a text ended, in the transaction that writes it down: that it reached the phone, or that the network says for good that it
/// cannot. What a phone does tells something about its number.
/// </summary>
public interface ITextNews
{
    /// <param name="phone">Where the text went, E.164.</param>
    Task HearAsync(string phone, TextState state, CancellationToken stop);
}
