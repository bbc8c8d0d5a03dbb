namespace Connect.Platform.Texts;

/// <summary>Takes texts that came to one of our numbers. Runs in the frame that ends the row, so each text takes effect once.</summary>
public interface IReceiver
{
    bool Accepts(string address);

    Task ReceiveAsync(ReceivedText text, CancellationToken stop);
}
