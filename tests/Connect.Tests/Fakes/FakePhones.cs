using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Routing;

namespace Connect.Tests.Fakes;

/// <summary>Every phone there is, as a gateway: keeps what it is given, and is down, slow or refusing when told.</summary>
internal sealed class FakePhones(ITextInbox inbox, TimeProvider clock) : ITextGateway
{
    public const string GatewayName = "fake";

    private readonly Lock _lock = new();
    private readonly List<PhoneText> _texts = [];

    public string Name => GatewayName;

    /// <summary>What it says to a text; null to take it.</summary>
    public Func<TextToSend, SendResult?> Answer { get; set; } = _ => null;

    /// <summary>How long it takes over each text.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How often it was asked to send something, taken or not.</summary>
    public int Asked { get; private set; }

    /// <summary>Every text it took, in order.</summary>
    public IReadOnlyList<PhoneText> Texts
    {
        get { lock (_lock) return [.. _texts]; }
    }

    public IReadOnlyList<PhoneText> On(string phone) => [.. Texts.Where(text => text.To == phone)];

    public void GoDown() => Answer = _ => new SendResult.Later("The test took it down.");

    public void Refuse() => Answer = _ => new SendResult.Refused("The test told it to refuse.");

    public void Work() => (Answer, Delay) = (_ => null, TimeSpan.Zero);

    public async Task<SendResult> SendAsync(TextToSend text, CancellationToken stop)
    {
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, stop);
        lock (_lock)
        {
            Asked++;
            if (Answer(text) is { } other) return other;
            _texts.Add(new(text.Id, text.From, text.To, text.Body, clock.UtcNow()));
        }

        return new SendResult.Accepted(text.Id.Value.ToString());
    }

    /// <summary>The network reports of a text.</summary>
    public Task ReportAsync(PhoneText text, TextState state, string? reason = null) =>
        inbox.StoreAsync(new DeliveryReceipt(Name, $"{text.Id.Value}|{state}", text.Id, state, reason), CancellationToken.None);

    public void MapCallbacks(IEndpointRouteBuilder routes)
    {
        // Texts and receipts are put straight into the inbox.
    }
}

/// <summary>A text as the phone shows it. <paramref name="At"/> is business time.</summary>
internal sealed record PhoneText(TextId Id, string From, string To, string Body, DateTime At);
