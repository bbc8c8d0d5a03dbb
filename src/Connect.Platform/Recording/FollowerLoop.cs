using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Recording;

/// <summary>Takes every follower along the journal. On several nodes the cursor's row lock lets one at a time move it.</summary>
public sealed partial class FollowerLoop(IServiceScopeFactory scopes, IFrame frame, FollowerSignal signal, ILogger<FollowerLoop> log) : Loop(signal)
{
    private const int EntriesPerStep = 50;

    private static readonly PerModel<Func<ConnectDb, string, CancellationToken, Task<FollowerCursor?>>> Known = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, string name, CancellationToken stop) => db.Set<FollowerCursor>().AsNoTracking().FirstOrDefault(c => c.Name == name)));

    protected override async Task<int> LookAsync(CancellationToken stop)
    {
        var taken = 0;
        foreach (var name in Names()) taken += await StepAsync(name, stop);
        return taken;
    }

    /// <summary>Follows until nothing is left. Returns how many entries were taken.</summary>
    public async Task<int> FollowAllAsync(CancellationToken stop)
    {
        int taken = 0, step;
        do taken += step = await LookAsync(stop);
        while (step > 0);
        return taken;
    }

    /// <summary>
    /// Whether a follower has not yet taken all that is committed. On PostgreSQL it waits as long as any older transaction of the server
    /// is still open, since that may yet commit an entry that goes before.
    /// </summary>
    public async Task<bool> IsBehindAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        foreach (var name in Names())
        {
            var cursor = await KnownCursorAsync(db, name, stop);
            var isBehind = await db.Set<JournalEntry>().AnyAsync(entry => entry.Tx > cursor.Tx || (entry.Tx == cursor.Tx && entry.Seq > cursor.Seq), stop);
            if (isBehind) return true;
        }

        return false;
    }

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IFollower>().Select(follower => follower.Name)];
    }

    private async Task<int> StepAsync(string name, CancellationToken stop)
    {
        if (!await AnythingNewAsync(name, stop)) return 0;

        try
        {
            return await frame.RunAsync((services, token) => TakeAsync(services, name, EntriesPerStep, token), stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            // One of them fails: take them one by one, so that only that one is parked.
            return await OneByOneAsync(name, stop);
        }
    }

    // Reads only, so that an idle node writes nothing.
    private async Task<bool> AnythingNewAsync(string name, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectDb>();
        return (await NextAsync(db, await KnownCursorAsync(db, name, stop), 1, stop)).Count > 0;
    }

    private static async Task<FollowerCursor> KnownCursorAsync(ConnectDb db, string name, CancellationToken stop) =>
        await Known.For(db)(db, name, stop) ?? new FollowerCursor { Name = name };

    private async Task<int> OneByOneAsync(string name, CancellationToken stop)
    {
        try
        {
            return await frame.RunAsync((services, token) => TakeAsync(services, name, 1, token), stop);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            LogParked(name, fault);
            return await frame.RunAsync((services, token) => ParkAsync(services, name, fault, token), stop);
        }
    }

    private static async Task<int> TakeAsync(IServiceProvider services, string name, int atMost, CancellationToken stop)
    {
        var follower = services.GetServices<IFollower>().Single(f => f.Name == name);
        var db = services.GetRequiredService<ConnectDb>();
        var cursor = await CursorAsync(db, name, stop);
        var entries = await NextAsync(db, cursor, atMost, stop);
        foreach (var entry in entries.Where(entry => follower.Kinds.Contains(entry.Kind)))
            await follower.FollowAsync(entry, stop);
        Move(cursor, entries);
        return entries.Count;
    }

    private static async Task<int> ParkAsync(IServiceProvider services, string name, Exception fault, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var cursor = await CursorAsync(db, name, stop);
        var entries = await NextAsync(db, cursor, 1, stop);
        if (entries is [var entry])
        {
            var now = services.GetRequiredService<TimeProvider>().UtcNow();
            db.Add(new ParkedEntry { Follower = name, Seq = entry.Seq, Reason = fault.GetType().Name, ParkedAt = now });
        }

        Move(cursor, entries);
        return entries.Count;
    }

    private static async Task<FollowerCursor> CursorAsync(ConnectDb db, string name, CancellationToken stop)
    {
        if (await LockedAsync(db, name, stop) is { } cursor) return cursor;

        // Its first step: of two nodes one makes the row, and both go on from it.
        await db.Database.ExecuteSqlRawAsync("insert into follower_cursors (name, tx, seq) values ({0}, 0, 0) on conflict (name) do nothing", [name], stop);
        return await LockedAsync(db, name, stop) ?? throw new InvalidOperationException($"{name} has no cursor.");
    }

    private static Task<FollowerCursor?> LockedAsync(ConnectDb db, string name, CancellationToken stop)
    {
        var sql = $"select * from follower_cursors where name = {{0}} {db.Dialect.LockRow}";
        return db.Set<FollowerCursor>().FromSqlRaw(sql, name).AsTracking().SingleOrDefaultAsync(stop);
    }

    private static Task<List<JournalEntry>> NextAsync(ConnectDb db, FollowerCursor cursor, int atMost, CancellationToken stop)
    {
        var below = db.Dialect.CommittedBelow is { } limit ? $" and tx < {limit}" : "";
        var sql = $"select * from journal_entries where (tx, seq) > ({{0}}, {{1}}){below} order by tx, seq limit {{2}}";
        return db.Set<JournalEntry>().FromSqlRaw(sql, cursor.Tx, cursor.Seq, atMost).AsNoTracking().ToListAsync(stop);
    }

    private static void Move(FollowerCursor cursor, List<JournalEntry> entries)
    {
        if (entries is not [.., var last]) return;

        cursor.Tx = last.Tx;
        cursor.Seq = last.Seq;
    }

    [LoggerMessage(LogLevel.Error, "Following the journal failed; it is tried again")]
    protected override partial void LogLookFailed(Exception fault);

    [LoggerMessage(LogLevel.Error, "A journal entry was parked for {Follower}")]
    private partial void LogParked(string follower, Exception fault);
}
