namespace Connect.Platform.Time;

/// <summary>How business time is read: UTC, to the millisecond, which is all that both databases keep.</summary>
public static class ClockReading
{
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToMillisecond();

    public static DateTime ToMillisecond(this DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, time.Kind);
}
