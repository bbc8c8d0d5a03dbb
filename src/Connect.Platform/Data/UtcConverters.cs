using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Connect.Platform.Data;

/// <summary>SQLite: milliseconds since 1970, which sort and compare; DateTimeOffset does neither there.</summary>
public sealed class UtcToMilliseconds() : ValueConverter<DateTime, long>(
    time => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
    stored => new DateTime(stored * TimeSpan.TicksPerMillisecond + DateTime.UnixEpoch.Ticks, DateTimeKind.Utc));

/// <summary>PostgreSQL: timestamptz, cut to the millisecond so that both databases give back the same value.</summary>
public sealed class UtcToTimestamp() : ValueConverter<DateTime, DateTime>(
    time => new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
