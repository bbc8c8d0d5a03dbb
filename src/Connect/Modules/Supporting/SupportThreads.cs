using Connect.Modules.Network;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Supporting;

/// <summary>A message as pages show it.</summary>
/// <param name="MayBeAnother">The supporter did not say about which of several people.</param>
public sealed record SupportLine(long Seq, PersonId By, string Body, DateTime At, bool MayBeAnother = false);

/// <summary>What was written, newest first, for whoever may read it.</summary>
public sealed class SupportThreads(ConnectDb db, PodPeople people)
{
    public const int PageSize = 50;

    /// <summary>Between a person and a supporter, for the two of them.</summary>
    public Task<Slice<SupportLine>> BetweenAsync(SupportId link, long? before, Actor by, CancellationToken stop) =>
        db.Set<SupportMessage>().VisibleTo(db, by, Thing.SupportMessages)
            .Where(m => m.Link == link && (m.Person == by.Person || m.Supporter == by.Person) && (before == null || m.Seq < before))
            .OrderByDescending(m => m.Seq).Select(m => new SupportLine(m.Seq, m.By, m.Body, m.At, false)).SliceAsync(PageSize, stop);

    /// <summary>What a supporter and the team wrote, for the team.</summary>
    public Task<Slice<SupportLine>> ConfidenceAsync(SupportId link, long? before, Actor by, CancellationToken stop) =>
        LinesAsync(db.Set<Confidence>().VisibleTo(db, by, Thing.Confidence).Where(c => c.Link == link), before, stop);

    /// <summary>The same for the supporter, as long as the person opens anything to them.</summary>
    public Task<Slice<SupportLine>> MyConfidenceAsync(SupportId link, long? before, Actor by, CancellationToken stop) =>
        LinesAsync(db.Set<Confidence>().VisibleTo(db, by, Thing.SupportedPerson).Where(c => c.Link == link && c.Supporter == by.Person), before, stop);

    /// <summary>How much of it the person or the supporter has not read, by link.</summary>
    public async Task<IReadOnlyDictionary<SupportId, int>> UnreadAsync(Actor by, bool asSupporter, CancellationToken stop)
    {
        var reader = asSupporter ? SupportReader.Supporter : SupportReader.Person;
        var mine = db.Set<SupportMessage>().VisibleTo(db, by, Thing.SupportMessages).Where(m => asSupporter ? m.Supporter == by.Person : m.Person == by.Person);
        return await mine.Where(m => m.By != by.Person && !db.Set<SupportReading>().Any(r => r.Link == m.Link && r.Reader == reader && r.UpTo >= m.Seq))
            .GroupBy(m => m.Link).Select(unread => new { unread.Key, Count = unread.Count() }).ToDictionaryAsync(unread => unread.Key, unread => unread.Count, stop);
    }

    /// <summary>What supporters told the team and nobody of it has read, by link.</summary>
    public async Task<IReadOnlyDictionary<SupportId, int>> UnreadByTeamAsync(PersonId person, Actor by, CancellationToken stop) =>
        await Untold(by).Where(c => c.Person == person).GroupBy(c => c.Link).Select(unread => new { unread.Key, Count = unread.Count() })
            .ToDictionaryAsync(unread => unread.Key, unread => unread.Count, stop);

    /// <summary>Of a worker's people, those whose supporters told the team something that nobody has read; what waits longest first, as far as a page shows it.</summary>
    public Task<List<UnreadConfidence>> UnreadByTeamOfAsync(PersonId worker, Actor by, CancellationToken stop) =>
        people.Pairs.Where(pair => pair.Worker == worker).Join(Untold(by), pair => pair.Person, c => c.Person, (_, c) => c)
            .GroupBy(c => new { c.Link, c.Person }).OrderBy(unread => unread.Min(c => c.Seq)).Take(PageSize)
            .Select(unread => new UnreadConfidence(unread.Key.Link, unread.Key.Person, unread.Count())).ToListAsync(stop);

    private IQueryable<Confidence> Untold(Actor by) => db.Set<Confidence>().VisibleTo(db, by, Thing.Confidence)
        .Where(c => c.By == c.Supporter && !db.Set<SupportReading>().Any(r => r.Link == c.Link && r.Reader == SupportReader.Team && r.UpTo >= c.Seq));

    private static Task<Slice<SupportLine>> LinesAsync(IQueryable<Confidence> rows, long? before, CancellationToken stop) => rows
        .Where(c => before == null || c.Seq < before).OrderByDescending(c => c.Seq)
        .Select(c => new SupportLine(c.Seq, c.By, c.Body, c.At, c.MayBeAnother)).SliceAsync(PageSize, stop);
}

/// <summary>Somebody's supporter told the team something that nobody has read.</summary>
public sealed record UnreadConfidence(SupportId Link, PersonId Person, int Count);
