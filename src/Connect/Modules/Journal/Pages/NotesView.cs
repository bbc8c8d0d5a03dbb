using System.Globalization;
using Connect.Platform.Data;

namespace Connect.Modules.Journal.Pages;

/// <summary>A page of notes, and where the next ones are.</summary>
public sealed record NotesView(IReadOnlyList<NoteCard> Notes, string? OlderHref, string? NewestHref)
{
    /// <param name="path">The page's own address.</param>
    /// <param name="before">What it was asked for.</param>
    public static NotesView Of(Slice<NoteCard> page, string path, long? before) => new(
        page.Rows,
        page.HasMore ? string.Create(CultureInfo.InvariantCulture, $"{path}?before={page.Rows[^1].Seq}") : null,
        before is null ? null : path);
}
