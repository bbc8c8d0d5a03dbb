using Connect.Platform;

namespace Connect.Modules.Network;

/// <summary>Everyday answers about supporters that are not errors.</summary>
public static class NetworkProblems
{
    /// <summary>There is no such thing for whoever asks; also whatever must-not-contact refuses.</summary>
    public static readonly Problem Unknown = new("network.unknown");

    public static readonly Problem Incomplete = new("network.incomplete");
    public static readonly Problem NoAddress = new("network.no-address");

    /// <summary>They support this person already.</summary>
    public static readonly Problem Already = new("network.already");

    /// <summary>The number is new: for a day no supporters.</summary>
    public static readonly Problem OnHold = new("network.on-hold");

    /// <summary>As many as one person can have at a time.</summary>
    public static readonly Problem TooMany = new("network.too-many");
}
