using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Audit;

/// <summary>What is sought: whose record, by whom, of which kind, from when until when (UTC). Nothing given finds everything.</summary>
public sealed record AuditQuestion(
    IReadOnlyList<PersonId>? People = null, IReadOnlyList<PersonId>? Actors = null, AuditKind? Kind = null, DateTime? From = null, DateTime? Until = null)
{
    internal bool Meets(AuditAct act) =>
        (Kind is not { } kind || act.Kind == kind)
        && (People is null || People.Any(person => act.People.Contains(person.Value)))
        && (Actors is null || Actors.Any(actor => act.By == actor.Value));
}

/// <summary>One event, with those of its acts that were sought.</summary>
public sealed record AuditHit(long Seq, DateTime At, string Node, string? Request, IReadOnlyList<AuditAct> Acts);

/// <summary>Searches the audit, newest first. A person is found once their event is chained: a second or two later.</summary>
public sealed class AuditSearch(ConnectDb db)
{
    public const int PageSize = 50;

    private const int EventsPerRead = 500;

    /// <param name="before">Only older than this event; null for the newest.</param>
    public async Task<Slice<AuditHit>> PageAsync(AuditQuestion question, long? before, CancellationToken stop, int size = PageSize)
    {
        var events = await Matching(question).Where(e => before == null || e.Seq < before).OrderByDescending(e => e.Seq).SliceAsync(size, stop);
        return events.Select(e => new AuditHit(e.Seq, e.At, e.Node, e.Request, [.. e.Read().Where(question.Meets)]));
    }

    /// <summary>All of it, a few hundred events at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<AuditHit>> AllAsync(AuditQuestion question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        long? before = null;
        Slice<AuditHit> page;
        do
        {
            page = await PageAsync(question, before, stop, EventsPerRead);
            if (page.Rows.Count > 0) before = page.Rows[^1].Seq;
            yield return page.Rows;
        }
        while (page.HasMore);
    }

    private IQueryable<AuditEvent> Matching(AuditQuestion question)
    {
        var events = db.Set<AuditEvent>().AsQueryable();
        if (question.People is { } people) events = Naming(events, people, isActor: false);
        if (question.Actors is { } actors) events = Naming(events, actors, isActor: true);
        if (question.Kind is { } kind)
        {
            var bit = (int)kind;
            events = events.Where(e => (e.Kinds & bit) != 0);
        }

        if (question.From is { } from) events = events.Where(e => e.At >= from);
        if (question.Until is { } until) events = events.Where(e => e.At < until);
        return events;
    }

    private IQueryable<AuditEvent> Naming(IQueryable<AuditEvent> events, IReadOnlyList<PersonId> people, bool isActor)
    {
        var ids = people.Select(person => person.Value).ToList();
        var named = db.Set<AuditPerson>().Where(p => ids.Contains(p.Person) && p.IsActor == isActor).Select(p => p.Event);
        return events.Where(e => named.Contains(e.Seq));
    }
}
