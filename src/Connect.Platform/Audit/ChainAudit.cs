using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Audit;

/// <summary>
/// Links the events that are committed since to the chain and enters whom they name into the index. Events are written unlinked, since a
/// chain within each transaction would make them all wait for one another. One process at a time does it.
/// </summary>
public sealed class ChainAudit(ConnectDb db)
{
    private const int EventsPerStep = 500;

    // An event can name dozens of people, and whoever changes something waits behind the step: there is one writer.
    private const int EventsPerStepOfOneWriter = 64;

    // A transaction may commit an event after others with higher numbers are linked. One that is later than this is found at the next start.
    private const int LateAtMost = 5000;

    /// <summary>Returns whether it linked as many as one step may, so that there may be more.</summary>
    /// <param name="all">Looks through all events there are, and not only through the newest.</param>
    public async Task<bool> RunAsync(bool all, CancellationToken stop)
    {
        if (!await TakeTurnAsync(stop)) return false;

        var atMost = OneWriter ? EventsPerStepOfOneWriter : EventsPerStep;
        var last = await LastAsync(db, stop);
        var from = all ? 0 : await NewestLinkedAsync(stop) - (OneWriter ? 0 : LateAtMost);
        var events = await db.Set<AuditEvent>().AsNoTracking()
            .Where(e => e.Seq > from && !db.Set<ChainLink>().Any(link => link.Event == e.Seq))
            .OrderBy(e => e.Seq).Take(atMost).ToListAsync(stop);
        if (events.Count > 0) await LinkAsync(last, events, stop);
        return events.Count == atMost;
    }

    /// <summary>Whether anything was recorded since. Reads only, so that an idle node writes nothing.</summary>
    public async Task<bool> IsBehindAsync(CancellationToken stop) =>
        await db.Set<AuditEvent>().MaxAsync(e => (long?)e.Seq, stop) is { } newest && newest > await NewestLinkedAsync(stop);

    // What has one writer commits in order: nothing comes late.
    private bool OneWriter => db.Dialect.CommittedBelow is null;

    internal static Task<ChainLink?> LastAsync(ConnectDb db, CancellationToken stop) =>
        db.Set<ChainLink>().AsNoTracking().OrderByDescending(link => link.Seq).FirstOrDefaultAsync(stop);

    private async Task<bool> TakeTurnAsync(CancellationToken stop) =>
        db.Dialect.TakeTurn is not { } turn || await db.Database.SqlQueryRaw<bool>(turn).SingleAsync(stop);

    private async Task<long> NewestLinkedAsync(CancellationToken stop) => await db.Set<ChainLink>().MaxAsync(link => (long?)link.Event, stop) ?? 0;

    private async Task LinkAsync(ChainLink? last, List<AuditEvent> events, CancellationToken stop)
    {
        var (seq, hash) = (last?.Seq ?? 0, last?.Hash ?? EventHash.BeforeFirst);
        var links = events.Select(e => new object[] { ++seq, e.Seq, hash = EventHash.Of(hash, e) }).ToList();
        await db.InsertAsync("audit_links (seq, event, hash)", ["bigint", "bigint", "text"], links, stop);

        // In the order of the index: those of one person lie together, and hundreds of rows touch a few of its pages.
        var people = events.SelectMany(Named).OrderBy(p => p.Person).Select(p => new object[] { db.Dialect.Stored(p.Person), p.IsActor, p.Event }).ToList();
        await db.InsertAsync("audit_people (person, is_actor, event)", ["uuid", "boolean", "bigint"], people, stop);
    }

    /// <summary>Everybody whom an event names.</summary>
    internal static IEnumerable<AuditPerson> Named(AuditEvent audit)
    {
        var acts = audit.Read();
        var actors = acts.Select(act => act.By).OfType<Guid>().Distinct().Select(person => new AuditPerson { Person = person, Event = audit.Seq, IsActor = true });
        var subjects = acts.SelectMany(act => act.People).Distinct().Select(person => new AuditPerson { Person = person, Event = audit.Seq, IsActor = false });
        return actors.Concat(subjects);
    }
}
