using Connect.Platform.Data;
using Connect.Platform.Texts;

namespace Connect.Tests.Fakes;

/// <summary>An inbox in memory that keeps the promises of the real one, and can be told to be down.</summary>
public sealed class ListInbox : ITextInbox
{
    private readonly Lock _lock = new();
    private readonly List<TextIn> _texts = [];
    private readonly List<DeliveryReceipt> _receipts = [];

    public bool IsDown { get; set; }

    /// <summary>How often it was asked to store something, done or not.</summary>
    public int Asked { get; private set; }

    public IReadOnlyList<TextIn> Texts
    {
        get { lock (_lock) return [.. _texts]; }
    }

    public IReadOnlyList<DeliveryReceipt> Receipts
    {
        get { lock (_lock) return [.. _receipts]; }
    }

    public Task StoreAsync(TextIn text, CancellationToken stop) => Store(() =>
    {
        if (!_texts.Any(kept => (kept.Gateway, kept.ProviderId) == (text.Gateway, text.ProviderId))) _texts.Add(text);
    });

    public Task StoreAsync(DeliveryReceipt receipt, CancellationToken stop) => Store(() =>
    {
        if (!_receipts.Any(kept => (kept.Gateway, kept.Key) == (receipt.Gateway, receipt.Key))) _receipts.Add(receipt);
    });

    private Task Store(Action add)
    {
        lock (_lock)
        {
            Asked++;
            if (IsDown) throw new StoreUnavailableException("The test switched it off.");
            add();
        }
        return Task.CompletedTask;
    }
}
