using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal;

/// <summary>One line of a person's journal.</summary>
public sealed record TimelineLine(long Seq, DateTime At, PersonId? By, ActorKind ByKind, JournalLine Line);

/// <summary>A person's journal, newest first, as one reader may see it.</summary>
public sealed class Timeline(ConnectDb db, IEnumerable<IJournalKind> kinds)
{
    public const int PageSize = 25;

    /// <param name="before">Only older than this one; null for the newest.</param>
    public async Task<Slice<TimelineLine>> PageAsync(PersonId person, long? before, Actor by, Language language, CancellationToken stop)
    {
        var own = by.Person == person;
        var entries = await db.Set<JournalEntry>().VisibleTo(db, by, Thing.Journal)
            .Where(e => e.Person == person && (before == null || e.Seq < before) && (!own || e.Audience == Audience.Person))
            .OrderByDescending(e => e.Seq)
            .SliceAsync(PageSize, stop);
        return entries.Select(e => new TimelineLine(e.Seq, e.HappenedAt, e.Actor, e.ActorKind, Render(e, language)));
    }

    private JournalLine Render(JournalEntry entry, Language language) =>
        kinds.First(kind => kind.Key == entry.Kind).Render(entry, language);
}
