namespace Connect.Platform.Texts;

/// <summary>The number from which Connect itself writes, as no worker's assistant: codes, and news of a change of number.</summary>
public interface IServiceNumber
{
    /// <summary>E.164.</summary>
    string Number { get; }
}
