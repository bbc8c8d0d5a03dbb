using System.Text.Json;
using Connect.Modules.Retention.Erasures;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;
using Connect.Platform.Time;

namespace Connect.Modules.Retention;

/// <summary>What the journal keeps about keeping and erasing: that it was, never why. Holds are for the team only: they may be about an inquiry.</summary>
internal static class RetentionJournal
{
    public const string HeldKind = "retention.held";
    public const string LiftedKind = "retention.lifted";
    public const string AskedKind = "retention.asked";
    public const string DueKind = "retention.due";
    public const string DecidedKind = "retention.decided";

    public static JournalFact Fact(string kind, PersonId person, Guid about, PersonId? worker = null) =>
        new(kind, person, about, new { }, worker, Audience: kind is HeldKind or LiftedKind ? Audience.Team : Audience.Person);

    public static JournalFact Due(ErasureRequest request, PersonId worker) =>
        new(DueKind, request.Person, request.Id, new ErasureFacts(request.AnswerBy), worker, Audience: Audience.Team);
}

internal sealed record ErasureFacts(DateTime AnswerBy);

internal sealed class RetentionLine(string key, string title) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language) => new(title, Link: RetentionLinks.Person(entry.Person));
}

internal sealed class ErasureDueLine : IJournalKind
{
    public string Key => RetentionJournal.DueKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var by = JsonSerializer.Deserialize<ErasureFacts>(entry.Facts)!.AnswerBy;
        return new(
            entry.HappenedAt >= by ? "A request to erase the record is overdue" : "A request to erase the record waits for an answer",
            $"Answer by {UkTimeText.LongDate(by, Language.English)}.",
            RetentionLinks.Person(entry.Person));
    }
}
