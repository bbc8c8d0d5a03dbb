using Connect.Database;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Demo;

/// <summary>Business time that can be moved on. The offset is one database row, so that every process reads the same time.</summary>
internal sealed class DemoClock(DatabaseSettings database, IOptions<DemoOptions> options) : TimeProvider
{
    private const long ReadEvery = 500;

    private readonly Lock _reading = new();
    private TimeSpan _offset;
    private long _readAt = -ReadEvery;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset();

    /// <summary>Puts a new demonstration's time where its settings ask for it.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        if (options.Value.StartsAt is { } start) await MoveToAsync(start.UtcDateTime, stop);
    }

    /// <summary>Moves business time on, for every process.</summary>
    public async Task MoveToAsync(DateTime utc, CancellationToken stop)
    {
        var milliseconds = (long)Math.Ceiling((utc - System.GetUtcNow().UtcDateTime).TotalMilliseconds);
        await using var db = ConnectDatabases.Create(database);
        await db.Set<DemoMark>().ExecuteUpdateAsync(set => set.SetProperty(m => m.OffsetMilliseconds, milliseconds), stop);
        lock (_reading) _offset = TimeSpan.FromMilliseconds(milliseconds);
    }

    private TimeSpan Offset()
    {
        lock (_reading)
        {
            if (Environment.TickCount64 - _readAt < ReadEvery) return _offset;

            _readAt = Environment.TickCount64;
            using var db = ConnectDatabases.Create(database);
            return _offset = TimeSpan.FromMilliseconds(db.Set<DemoMark>().Select(m => m.OffsetMilliseconds).FirstOrDefault());
        }
    }
}
