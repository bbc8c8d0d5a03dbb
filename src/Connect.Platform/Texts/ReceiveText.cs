using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Texts;

/// <summary>Hands a received text to everything that takes texts at its address, in the transaction that ends its row.</summary>
internal static class ReceiveText
{
    public static async Task RunAsync(IServiceProvider services, ReceivedText text, CancellationToken stop)
    {
        foreach (var receiver in Receivers(services, text)) await receiver.ReceiveAsync(text, stop);
    }

    public static async Task GiveUpAsync(IServiceProvider services, ReceivedText text, CancellationToken stop)
    {
        foreach (var receiver in Receivers(services, text)) await receiver.GiveUpAsync(text, stop);
    }

    private static IEnumerable<IReceiver> Receivers(IServiceProvider services, ReceivedText text) =>
        services.GetServices<IReceiver>().Where(receiver => receiver.Accepts(text.To));
}
