using System.Diagnostics.Metrics;

namespace Connect.Platform;

/// <summary>What the node counts about itself. No measure carries anything about a person.</summary>
public static class Meters
{
    public const string Name = "Connect";

    private static readonly Meter Meter = new(Name);

    /// <summary>Texts received from a gateway, by gateway.</summary>
    public static readonly Counter<long> TextsReceived = Meter.CreateCounter<long>("connect.texts.received");

    /// <summary>Tries to hand a text to the gateway, by how they ended.</summary>
    public static readonly Counter<long> TextsSent = Meter.CreateCounter<long>("connect.texts.sent");

    /// <summary>Rows of due work ended, by kind and end.</summary>
    public static readonly Counter<long> DueEnded = Meter.CreateCounter<long>("connect.due.ended");
}
