using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal;

/// <summary>A note: somebody's own words in a person's journal.</summary>
internal static class NoteJournal
{
    public const string Kind = "journal.note";

    public static JournalFact Written(PersonId person, string words, bool forPerson) =>
        new(Kind, person, Guid.CreateVersion7(), new NoteFacts(words), Audience: forPerson ? Audience.Person : Audience.Team);

    public static string Words(JournalEntry entry) => JsonSerializer.Deserialize<NoteFacts>(entry.Facts)!.Words;
}

internal sealed record NoteFacts(string Words);

internal sealed class NoteLine : IJournalKind
{
    public string Key => NoteJournal.Kind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new(entry.Audience == Audience.Person ? "Note that the person sees" : "Note for the team", NoteJournal.Words(entry));
}
