using System.Data.Common;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Platform.Recording;

/// <summary>A place in the journal, in the order of commits: the transaction and the sequence of the last entry before it.</summary>
internal readonly record struct FollowerPlace(long Tx, long Seq)
{
    public bool IsBefore(long tx, long seq) => (Tx, Seq).CompareTo((tx, seq)) < 0;
}

/// <summary>One step of the followers along the journal, within a frame: their effects and their cursors commit together.</summary>
internal static class FollowerStep
{
    // One writer commits in order, so the sequence alone is the order there.
    private static readonly PerModel<Func<ConnectDb, long, int, IAsyncEnumerable<JournalEntry>>> OfOneWriter = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, long seq, int atMost) => db.Set<JournalEntry>().AsNoTracking()
            .Where(entry => entry.Seq > seq).OrderBy(entry => entry.Seq).Take(atMost)));

    private static readonly PerModel<Func<ConnectDb, long, long, long, int, IAsyncEnumerable<JournalEntry>>> Committed = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, long tx, long seq, long below, int atMost) => db.Set<JournalEntry>().AsNoTracking()
            .Where(entry => entry.Tx >= tx && entry.Tx < below && (entry.Tx > tx || entry.Seq > seq)).OrderBy(entry => entry.Tx).ThenBy(entry => entry.Seq).Take(atMost)));

    /// <summary>Whether there is anything that one of them has not followed. What the database says and not what this process saw: a power cut of the database's takes steps back.</summary>
    public static async Task<bool> IsAnythingNewAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        string[] names = [.. services.GetServices<IFollower>().Select(follower => follower.Name)];
        var cursors = $"from follower_cursors where name in ({Places(names, from: 0)})";
        var isNew = db.Dialect.CommittedBelow is { } below ? $"(tx, seq) > (select tx, seq {cursors} order by tx, seq limit 1) and tx < {below} order by tx, seq" : $"seq > (select min(seq) {cursors})";
        return await db.OnlyRowAsync($"select seq from journal_entries where {isNew} limit 1", names, _ => "", stop) is not null;
    }

    /// <summary>Takes the next entries. Returns how many.</summary>
    /// <param name="name">The one follower that is taken along; null for all.</param>
    public static async Task<int> TakeAsync(IServiceProvider services, string? name, int atMost, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var followers = services.GetServices<IFollower>().Where(follower => name is null || follower.Name == name).ToList();
        string[] names = [.. followers.Select(follower => follower.Name)];
        var cursors = await CursorsAsync(db, names, stop);
        var entries = await NextAsync(db, cursors, atMost, stop);

        // Whoever had to wait for the locks knows only what was committed before the wait.
        if (entries.Count == 0) entries = await NextAsync(db, cursors = await CursorsAsync(db, names, stop), atMost, stop);
        foreach (var follower in followers)
        {
            var cursor = cursors.Find(cursor => cursor.Name == follower.Name)!;
            foreach (var entry in entries.Where(entry => follower.Kinds.Contains(entry.Kind) && cursor.Place.IsBefore(entry.Tx, entry.Seq)))
                await follower.FollowAsync(entry, stop);
        }

        await MoveAsync(db, cursors, entries, stop);
        return entries.Count;
    }

    /// <summary>Goes on past the next entry, on which the follower failed, and keeps it for people to see.</summary>
    public static async Task<int> ParkAsync(IServiceProvider services, string name, Exception fault, CancellationToken stop)
    {
        var db = services.GetRequiredService<ConnectDb>();
        var cursors = await CursorsAsync(db, [name], stop);
        var entries = await NextAsync(db, cursors, 1, stop);
        if (entries is [var entry])
        {
            var now = services.GetRequiredService<TimeProvider>().UtcNow();
            db.Add(new ParkedEntry { Follower = name, Seq = entry.Seq, Reason = fault.GetType().Name, ParkedAt = now });
        }

        await MoveAsync(db, cursors, entries, stop);
        return entries.Count;
    }

    private static async Task<List<Cursor>> CursorsAsync(ConnectDb db, string[] names, CancellationToken stop)
    {
        var cursors = await LockedAsync(db, names, stop);
        if (cursors.Count == names.Length) return cursors;

        // Their first step: of two nodes one makes the row, and both go on from it.
        foreach (var name in names.Except(cursors.Select(cursor => cursor.Name)))
            await db.Database.ExecuteSqlRawAsync("insert into follower_cursors (name, tx, seq) values ({0}, 0, 0) on conflict (name) do nothing", [name], stop);
        cursors = await LockedAsync(db, names, stop);
        return cursors.Count == names.Length ? cursors : throw new InvalidOperationException($"Of {string.Join(", ", names)} one has no cursor.");
    }

    // What is below was committed when the locks were had, and so it still is when the entries are read.
    private static Task<List<Cursor>> LockedAsync(ConnectDb db, string[] names, CancellationToken stop)
    {
        var sql = $"select name, tx, seq, {db.Dialect.CommittedBelow ?? "0"} from follower_cursors where name in ({Places(names, from: 0)}) order by name {db.Dialect.LockRow}";
        return db.RowsAsync(sql, names, Read, stop);
    }

    private static Cursor Read(DbDataReader row) => new(row.GetString(0), new(row.GetInt64(1), row.GetInt64(2)), row.GetInt64(3));

    private static ValueTask<List<JournalEntry>> NextAsync(ConnectDb db, List<Cursor> cursors, int atMost, CancellationToken stop)
    {
        var (first, below) = (First(cursors), cursors[0].CommittedBelow);
        var next = db.Dialect.CommittedBelow is null ? OfOneWriter.For(db)(db, first.Seq, atMost) : Committed.For(db)(db, first.Tx, first.Seq, below, atMost);
        return next.ToListAsync(stop);
    }

    private static FollowerPlace First(List<Cursor> cursors)
    {
        var first = cursors[0].Place;
        foreach (var (_, place, _) in cursors)
            if (place.IsBefore(first.Tx, first.Seq)) first = place;
        return first;
    }

    // Who had come further than these entries stays there.
    private static async Task MoveAsync(ConnectDb db, List<Cursor> cursors, List<JournalEntry> entries, CancellationToken stop)
    {
        if (entries is not [.., var last]) return;

        string[] names = [.. cursors.Select(cursor => cursor.Name)];
        var sql = $"update follower_cursors set tx = {{0}}, seq = {{1}} where name in ({Places(names, from: 2)}) and (tx, seq) < ({{0}}, {{1}})";
        await db.Database.ExecuteSqlRawAsync(sql, [last.Tx, last.Seq, .. names], stop);
    }

    private static string Places(string[] names, int from) => string.Join(", ", Enumerable.Range(from, names.Length).Select(place => $"{{{place}}}"));

    private sealed record Cursor(string Name, FollowerPlace Place, long CommittedBelow);
}
