using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal;

/// <summary>A note as the person and their supporters read it.</summary>
/// <param name="By">The first name of the worker who wrote it.</param>
public sealed record NoteCard(long Seq, DateTime At, string By, string Words);

/// <summary>The notes that a person sees, and with them the supporters to whom they opened notes. What is for the team alone is not among them.</summary>
public sealed class Notes(ConnectDb db, PersonCards cards)
{
    public const int PageSize = 10;

    /// <summary>Newest first.</summary>
    /// <param name="before">Only older than this one; null for the newest.</param>
    public async Task<Slice<NoteCard>> PageAsync(PersonId person, long? before, Actor by, CancellationToken stop)
    {
        var entries = await db.Set<JournalEntry>().VisibleTo(db, by, Thing.Note)
            .Where(e => e.Person == person && e.Kind == NoteJournal.Kind && e.Audience == Audience.Person && (before == null || e.Seq < before))
            .OrderByDescending(e => e.Seq)
            .SliceAsync(PageSize, stop);
        var writers = await cards.OfAsync([.. entries.Rows.Select(e => e.Actor!.Value).Distinct()], stop);
        return entries.Select(e => new NoteCard(e.Seq, e.HappenedAt, writers[e.Actor!.Value].FirstName, NoteJournal.Words(e)));
    }
}
