namespace Connect.Platform.Texts;

/// <summary>Takes texts that came to one of our numbers. Runs in the frame that ends the row, so each text takes effect once.</summary>
public interface IReceiver
{
    bool Accepts(string address);

    Task ReceiveAsync(ReceivedText text, CancellationToken stop);

    /// <summary>Every try to receive it failed: somebody is to see it all the same.</summary>
    Task GiveUpAsync(ReceivedText text, CancellationToken stop);
}
