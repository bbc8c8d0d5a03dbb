using Connect.Modules.Journal;
using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;

namespace Connect.Modules.Supporting.ByText;

/// <summary>NOTES of a supporter: the newest note, if the person opened notes to them.</summary>
internal sealed class SupporterNotes(Notes notes) : ISupporterQuestion
{
    public async Task<string?> AnswerAsync(SupportCard link, string name, string body, Actor by, Language language, CancellationToken stop)
    {
        if (!SupportTextWords.AsksForNotes(body)) return null;
        if (!link.Shows(SharedThings.Notes)) return SupportTextWords.NotesShut(language, name);

        return (await notes.PageAsync(link.Person, before: null, by, stop)).Rows is [var newest, ..]
            ? SupportTextWords.Note(language, name, newest.By, newest.At, newest.Words)
            : SupportTextWords.NoNotes(language, name);
    }
}
