using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Due;

/// <summary>
/// Takes rows that are due, for this node, for a minute of the database's time. A row waits behind earlier due rows of its lane,
/// so that a backlog goes out in order for each person, whatever fails in between.
/// </summary>
internal sealed class DueClaim(ConnectDb db)
{
    private const int LeaseSeconds = 60;

    // The first in order, and not "any": PostgreSQL would read the whole table for that while it thinks that most rows are due.
    private static readonly PerModel<Func<ConnectDb, Task<DateTime?>>> Earliest = new(() =>
        EF.CompileAsyncQuery((ConnectDb db) => db.Set<DueRow>().Where(row => row.State == DueState.Waiting).Min(row => (DateTime?)row.TryAt)));

    public Task<List<DueRow>> RunAsync(DateTime now, int atMost, CancellationToken stop)
    {
        var d = db.Dialect;
        var sql = $$"""
            update due_rows set leased_until = {{d.NowPlus(LeaseSeconds)}} where seq in (
              select r.seq from due_rows r
              where r.state = 'Waiting' and r.try_at <= {0} and (r.leased_until is null or r.leased_until < {{d.Now}})
                and (r.lane is null or not exists (
                  select 1 from due_rows e where e.lane = r.lane and e.state = 'Waiting' and e.seq < r.seq and e.due_at <= {0}))
              order by r.try_at, r.seq limit {1} {{d.SkipLocked}})
            returning *
            """;
        return db.Set<DueRow>().FromSqlRaw(sql, d.Stored(now), atMost).AsNoTracking().ToListAsync(stop);
    }

    /// <summary>True when something is due and not in another's hand: read first, so that an idle node writes nothing.</summary>
    public static async Task<bool> AnythingAsync(ConnectDb db, DateTime now) => await Earliest.For(db)(db) <= now;
}
