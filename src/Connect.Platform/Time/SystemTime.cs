namespace Connect.Platform.Time;

/// <summary>The system's time, for sessions, codes and tries: moving a demonstration's clock must neither end a session nor lengthen a code.</summary>
public sealed class SystemTime(TimeProvider system)
{
    /// <summary>For what takes a clock and not a time.</summary>
    public TimeProvider Provider => system;

    /// <summary>UTC, to the millisecond.</summary>
    public DateTime UtcNow() => system.UtcNow();
}
