using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;

namespace Connect.Modules.Journal;

/// <summary>Staff write down in a person's journal what nothing else records: a call, a visit, what was agreed.</summary>
public sealed class WriteNote(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>Letters.</summary>
    public const int Longest = 2000;

    public static readonly Problem Unknown = new("journal.unknown");
    public static readonly Problem Empty = new("journal.note-empty");
    public static readonly Problem TooLong = new("journal.note-too-long");

    /// <summary>What keeps these words from being a note; null when nothing does.</summary>
    public static Problem? Wrong(string words) => string.IsNullOrWhiteSpace(words) ? Empty : words.Length > Longest ? TooLong : null;

    /// <param name="forPerson">The person sees it too, and so do supporters to whom they opened notes. Otherwise the team alone.</param>
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, string words, bool forPerson, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Write, Thing.Note, person, stop)) return Unknown;
        if (Wrong(words) is { } problem) return problem;

        journal.Record(NoteJournal.Written(person, words.Trim(), forPerson), by);
        audit.Record(JournalShown.Note.Act(AuditKind.Collection, person), by);
        return person;
    }
}
