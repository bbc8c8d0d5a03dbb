namespace Connect.Modules.Api;

/// <summary>What was answered to a write, for whoever sends the same again. Gone after a day.</summary>
internal sealed class KeptAnswer
{
    /// <summary>A hash of whose key it is and of the key.</summary>
    public required string Id { get; init; }

    /// <summary>A hash of what was asked for.</summary>
    public required string Asked { get; init; }

    public required int Status { get; set; }
    public string? Location { get; set; }
    public string? Body { get; set; }

    /// <summary>The system's time.</summary>
    public required DateTime At { get; init; }
}
