using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;
using Connect.Platform.Time;

namespace Connect.Modules.MyData.Copies;

/// <summary>What the journal keeps of a copy that was asked for.</summary>
internal static class CopyJournal
{
    public const string AskedKind = "data.asked";
    public const string DueKind = "data.due";
    public const string ReleasedKind = "data.released";
    public const string RefusedKind = "data.refused";

    public static JournalFact Of(string kind, CopyRequest request, PersonId? worker = null) =>
        new(kind, request.Person, request.Id, new CopyFacts(request.AnswerBy), worker, Audience: kind == DueKind ? Audience.Team : Audience.Person);
}

internal sealed record CopyFacts(DateTime AnswerBy);

internal sealed class CopyLine(string key) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var by = JsonSerializer.Deserialize<CopyFacts>(entry.Facts)!.AnswerBy;
        return new(key switch
        {
            CopyJournal.AskedKind => "Asked for a copy of what is held about them",
            CopyJournal.DueKind => entry.HappenedAt >= by ? "A copy of the record is overdue" : "A copy of the record waits to be released",
            CopyJournal.ReleasedKind => "Copy of the record released",
            _ => "Copy of the record refused",
        }, key is CopyJournal.AskedKind or CopyJournal.DueKind ? $"Answer by {UkTimeText.LongDate(by, Language.English)}." : null, MyDataLinks.Review(entry.Person, entry.About));
    }
}
