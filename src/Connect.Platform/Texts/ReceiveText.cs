using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Texts;

/// <summary>Hands a received text to everything that takes texts at its address, in the transaction that ends its row.</summary>
internal static class ReceiveText
{
    public static async Task RunAsync(IServiceProvider services, ReceivedText text, CancellationToken stop)
    {
        foreach (var receiver in services.GetServices<IReceiver>().Where(receiver => receiver.Accepts(text.To)))
            await receiver.ReceiveAsync(text, stop);
    }

    public static async Task GiveUpAsync(IServiceProvider services, ReceivedText text, CancellationToken stop)
    {
        foreach (var receiver in services.GetServices<IReceiver>().Where(receiver => receiver.Accepts(text.To)))
            await receiver.GiveUpAsync(text, stop);
    }
}
