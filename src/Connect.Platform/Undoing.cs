namespace Connect.Platform;

/// <summary>What staff take away with one press can be brought back with one press, once.</summary>
public static class Undoing
{
    /// <summary>How long, in business time.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
}
