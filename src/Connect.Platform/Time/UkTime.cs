namespace Connect.Platform.Time;

/// <summary>London wall time and back. What comes in as UTC is read as UTC whatever its kind says.</summary>
public static class UkTime
{
    internal static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>What a clock on a London wall shows then; its kind is unspecified.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>
    /// The instant of a London wall time. A time in March's missing hour is moved forward by the hour;
    /// of October's repeated hour the first is meant (RFC 5545 reads both so).
    /// </summary>
    public static DateTime ToUtc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return DateTime.SpecifyKind(wall - OffsetAt(wall), DateTimeKind.Utc);
    }

    public static DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    public static DateOnly Today(TimeProvider clock) => LocalDate(clock.UtcNow());

    /// <summary>Whether the wall clock never shows this time, because it is in March's missing hour.</summary>
    public static bool IsMissing(DateTime local) => London.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    private static TimeSpan OffsetAt(DateTime wall)
    {
        if (London.IsAmbiguousTime(wall)) return London.GetAmbiguousTimeOffsets(wall).Max();

        return London.GetUtcOffset(London.IsInvalidTime(wall) ? wall.AddDays(-1) : wall);
    }
}
