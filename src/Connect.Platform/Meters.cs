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

    /// <summary>Tries to hand a mail to the mail server, by how they ended.</summary>
    public static readonly Counter<long> MailsSent = Meter.CreateCounter<long>("connect.mails.sent");

    /// <summary>Rows of due work ended, by kind and end.</summary>
    public static readonly Counter<long> DueEnded = Meter.CreateCounter<long>("connect.due.ended");

    /// <summary>Codes by text that were not sent because of a cap, by cap. More than a few: somebody is trying numbers, or a cap is too low.</summary>
    public static readonly Counter<long> CodesHeldBack = Meter.CreateCounter<long>("connect.codes.held_back");
}
