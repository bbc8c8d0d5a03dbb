using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Notifications;

/// <summary>A notice as pages show it.</summary>
public sealed record NoticeCard(long Seq, PersonId Person, DateTime At, bool IsRead, JournalLine Line);

/// <summary>A worker's own notices, newest first.</summary>
public sealed class Notices(ConnectDb db, IEnumerable<IJournalKind> kinds)
{
    public const int PageSize = 25;

    private static readonly PerSight<Func<ConnectDb, PersonId, CancellationToken, Task<int>>> CountUnread = new(AccessAction.See, Thing.Notice, reaches =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId reader, CancellationToken stop) => db.Set<Notice>()
            .Where(n => n.For == reader && n.ReadAt == null)
            .Where(n => db.Set<Sight>().Any(line => line.Viewer == reader && reaches.Contains(line.Reach) && line.Person == n.Person))
            .Count()));

    public Task<int> UnreadAsync(Actor by, CancellationToken stop) => CountUnread.For(db, by)(db, by.Person ?? default, stop);

    /// <param name="before">Only older than this one; null for the newest.</param>
    public async Task<Slice<NoticeCard>> PageAsync(long? before, Actor by, CancellationToken stop, int size = PageSize)
    {
        var mine = db.Set<Notice>().VisibleTo(db, by, Thing.Notice).Where(n => n.For == by.Person);
        var rows = await (from notice in mine
                          where (before == null || notice.Seq < before)
                          join entry in db.Set<JournalEntry>() on notice.Entry equals entry.Seq
                          orderby notice.Seq descending
                          select new { notice.Seq, notice.ReadAt, entry }).SliceAsync(size, stop);
        return rows.Select(row => new NoticeCard(row.Seq, row.entry.Person, row.entry.HappenedAt, row.ReadAt is not null, Render(row.entry)));
    }

    private JournalLine Render(JournalEntry entry) => kinds.First(kind => kind.Key == entry.Kind).Render(entry, Language.English);
}

/// <summary>Marks a worker's own notices as read, up to one.</summary>
public sealed class ReadNotices(ConnectDb db, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task RunAsync(long upTo, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        await db.Set<Notice>().Where(n => n.For == by.Person && n.Seq <= upTo && n.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), stop);
        if (by.Person is { } worker) after.Do(() => live.Changed(NoticeTopics.Of(worker)));
    }
}
