using Connect.Platform.Texts;
using Connect.Tests.Fakes;

namespace Connect.Tests.Platform.Texts;

/// <summary>What the tests of a gateway supply: the gateway, the inbox it fills, and the handsets at the other end.</summary>
public interface ITextNetwork
{
    ITextGateway Gateway { get; }

    ListInbox Inbox { get; }

    /// <summary>What to print when a test fails.</summary>
    string Logs { get; }

    /// <summary>A handset sends a text.</summary>
    Task SendFromPhoneAsync(string phone, string line, string body);

    /// <summary>Waits for the next text that reaches that handset and returns its body.</summary>
    Task<string> NextOnPhoneAsync(string phone, CancellationToken stop);
}

/// <summary>A network that reaches us over HTTP.</summary>
public interface IHttpTextNetwork : ITextNetwork
{
    /// <summary>Calls us as the gateway does.</summary>
    HttpClient Caller { get; }

    /// <summary>The same gateway, sending to another address, giving up after one second.</summary>
    ITextGateway GatewayTo(Uri address);

    Uri ReceivedCallback(string id, string from, string to, string body);

    Uri ReceiptCallback(TextId text, TextState state);

    IEnumerable<Uri> MalformedCallbacks();

    /// <summary>Right but for the secret.</summary>
    IEnumerable<Uri> ForgedCallbacks();
}
