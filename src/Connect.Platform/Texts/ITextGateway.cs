using Microsoft.AspNetCore.Routing;

namespace Connect.Platform.Texts;

/// <summary>A way to the phone network. One contract, held by every gateway and proved by one contract test.</summary>
public interface ITextGateway
{
    /// <summary>Short and stable, such as "kannel": kept with every text that went this way.</summary>
    string Name { get; }

    /// <summary>Hands one text over. Never throws for what the network does: an outage is an answer.</summary>
    Task<SendResult> SendAsync(TextToSend text, CancellationToken stop);

    /// <summary>Maps the addresses at which the gateway calls us back with received texts and receipts.</summary>
    void MapCallbacks(IEndpointRouteBuilder routes);
}

/// <summary>One text as the gateway sees it. Numbers are E.164 with the plus; <paramref name="Id"/> goes along as our reference.</summary>
public sealed record TextToSend(TextId Id, string From, string To, string Body);

/// <summary>What the gateway said.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The gateway has it and will report. A receipt may already have come before this answer.</summary>
    public sealed record Accepted(string? ProviderId) : SendResult;

    /// <summary>Not now: down, slow, too many. Tried again by the due loop, after <paramref name="After"/> when the gateway said so.</summary>
    public sealed record Later(string Reason, TimeSpan? After = null) : SendResult;

    /// <summary>Never: the gateway refuses this text for good.</summary>
    public sealed record Refused(string Reason) : SendResult;
}
