using Connect.Modules.Journal;
using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Supporting.ByText;

/// <summary>NOTES of a supporter: the newest note, if the person opened notes to them.</summary>
internal sealed class SupporterNotes(Notes notes) : ISupporterQuestion
{
    public async Task<SupporterAnswer?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop)
    {
        if (!SupportTextWords.AsksForNotes(body)) return null;
        if (!link.Shows(SharedThings.Notes)) return new(SupportTextWords.NotesShut(language, name));

        return (await notes.PageAsync(link.Person, before: null, by, stop)).Rows is [var newest, ..]
            ? SupporterAnswer.Telling(SupportTextWords.Note(language, name, newest.By, newest.At, newest.Words), JournalShown.Note, link.Person, id: null)
            : SupporterAnswer.Telling(SupportTextWords.NoNotes(language, name), JournalShown.Note, link.Person, id: null);
    }
}
