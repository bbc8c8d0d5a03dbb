using System.Globalization;
using System.Security.Cryptography;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Audit;

/// <summary>What a check of the audit found.</summary>
/// <param name="Links">How many links were checked.</param>
/// <param name="Heads">How many heads they were measured by.</param>
/// <param name="Unlinked">Events recorded since, which the service has still to link: the chain says nothing about them yet.</param>
/// <param name="FirstDifference">The first link that is not as it was; null when all are.</param>
public sealed record AuditFinding(long Links, int Heads, int Unlinked, long? FirstDifference, string Words)
{
    public bool IsWhole => FirstDifference is null;
}

/// <summary>
/// Computes the chain again and measures it by signed heads. Edited, deleted and reordered events show in the chain itself; a tail that was
/// cut, or a chain that was written anew, shows in heads that were copied to where whoever did it could not reach.
/// </summary>
public sealed class VerifyAudit(ConnectDb db)
{
    private const int LinksPerStep = 1000;

    /// <param name="copied">Heads from off the node; without them those in the database are all there is.</param>
    public async Task<AuditFinding> RunAsync(IReadOnlyList<ChainHead> copied, ECDsa publicKey, CancellationToken stop)
    {
        var heads = copied.Concat(await db.Set<ChainHead>().AsNoTracking().ToListAsync(stop)).Distinct().ToList();
        if (heads.Find(head => !HeadKey.IsTrue(head, publicKey)) is { } forged)
            return new(0, heads.Count, 0, forged.Seq, $"A head at {forged.Seq} is not signed by this node.");

        var state = new State(heads.ToLookup(head => head.Seq));
        while (state.Difference is null && await StepAsync(state, stop)) { }
        state.Difference ??= End(state, heads);
        var unlinked = await db.Set<AuditEvent>().CountAsync(e => !db.Set<ChainLink>().Any(link => link.Event == e.Seq), stop);
        return new(state.Seq, heads.Count, unlinked, state.Difference?.Seq, state.Difference?.Words ?? "The audit is whole.");
    }

    private async Task<bool> StepAsync(State state, CancellationToken stop)
    {
        var links = await db.Set<ChainLink>().AsNoTracking().Where(link => link.Seq > state.Seq).OrderBy(link => link.Seq).Take(LinksPerStep).ToListAsync(stop);
        var wanted = links.Select(link => link.Event).ToList();
        var events = await db.Set<AuditEvent>().AsNoTracking().Where(e => wanted.Contains(e.Seq)).ToDictionaryAsync(e => e.Seq, stop);
        foreach (var link in links)
        {
            state.Difference = Check(state, link, events.GetValueOrDefault(link.Event));
            if (state.Difference is not null) return false;
            (state.Seq, state.Hash) = (link.Seq, link.Hash);
        }

        state.Difference = await CheckIndexAsync(links, events, stop);
        return links.Count > 0;
    }

    private static Difference? Check(State state, ChainLink link, AuditEvent? audit)
    {
        var seq = state.Seq + 1;
        if (link.Seq != seq) return new(seq, $"Link {seq} is missing.");
        if (audit is null) return new(seq, $"The event of link {seq} is missing.");
        if (EventHash.Of(state.Hash, audit) != link.Hash) return new(seq, $"Link {seq} or its event of {Time(audit.At)} was changed.");
        return state.Heads[seq].FirstOrDefault(head => head.Hash != link.Hash) is { } head
            ? new(seq, $"Link {seq} is not the one that was signed on {Time(head.At)}: it, or what is before it, was written anew.")
            : null;
    }

    private async Task<Difference?> CheckIndexAsync(List<ChainLink> links, Dictionary<long, AuditEvent> events, CancellationToken stop)
    {
        if (links.Count == 0) return null;

        var named = links.ToDictionary(link => link.Seq, link => ChainAudit.Named(events[link.Event]).ToList());
        var people = named.Values.SelectMany(one => one.Select(person => person.Person)).Distinct().ToList();
        var (from, to) = (events.Keys.Min(), events.Keys.Max());
        var rows = await db.Set<AuditPerson>().AsNoTracking().Where(p => people.Contains(p.Person) && p.Event >= from && p.Event <= to).ToListAsync(stop);
        var indexed = rows.Select(p => (p.Person, p.Event, p.IsActor)).ToHashSet();
        return named.Where(one => one.Value.Exists(p => !indexed.Contains((p.Person, p.Event, p.IsActor)))).Select(one => one.Key).Order().ToList() is [var first, ..]
            ? new(first, $"Somebody whom the event of link {first} names is not in the index: searching would miss it.")
            : null;
    }

    private static Difference? End(State state, List<ChainHead> heads) =>
        heads.Where(head => head.Seq > state.Seq).MaxBy(head => head.Seq) is { } further
            ? new(state.Seq + 1, $"The chain ends at {state.Seq}, but on {Time(further.At)} it had come to {further.Seq}: its tail was cut.")
            : null;

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record Difference(long Seq, string Words);

    private sealed class State(ILookup<long, ChainHead> heads)
    {
        public ILookup<long, ChainHead> Heads { get; } = heads;
        public long Seq { get; set; }
        public string Hash { get; set; } = EventHash.BeforeFirst;
        public Difference? Difference { get; set; }
    }
}
