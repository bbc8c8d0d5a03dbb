using System.Text.Json;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Profile.Corrections;

/// <summary>What the journal keeps of a request to put something right: what it is about and what was decided, never the words.</summary>
internal static class CorrectionJournal
{
    public const string AskedKind = "correction.asked";
    public const string DueKind = "correction.due";
    public const string DecidedKind = "correction.decided";

    public static JournalFact Asked(CorrectionRequest request, PersonId? worker) => new(AskedKind, request.Person, request.Id, Facts(request), worker);

    public static JournalFact Due(CorrectionRequest request, PersonId worker) =>
        new(DueKind, request.Person, request.Id, Facts(request), worker, Audience: Audience.Team);

    public static JournalFact Decided(CorrectionRequest request, CorrectionState state) =>
        new(DecidedKind, request.Person, request.Id, Facts(request) with { State = state.ToString() });

    public static CorrectionFacts Of(JournalEntry entry) => JsonSerializer.Deserialize<CorrectionFacts>(entry.Facts)!;

    private static CorrectionFacts Facts(CorrectionRequest request) => new(request.What.ToString(), request.AnswerBy, null);
}

internal sealed record CorrectionFacts(string What, DateTime AnswerBy, string? State);

internal sealed class CorrectionAskedLine : IJournalKind
{
    public string Key => CorrectionJournal.AskedKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = CorrectionJournal.Of(entry);
        return new("Asked for something to be put right", $"{CorrectionWords.Of(facts.What)}. Answer by {CorrectionWords.Day(facts.AnswerBy)}.", ProfileLinks.Correction(entry.Person, entry.About));
    }
}

internal sealed class CorrectionDueLine : IJournalKind
{
    public string Key => CorrectionJournal.DueKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = CorrectionJournal.Of(entry);
        var isLate = entry.HappenedAt >= facts.AnswerBy;
        return new(isLate ? "A request to put something right is overdue" : "A request to put something right waits for an answer",
            $"{CorrectionWords.Of(facts.What)}. The month {(isLate ? "ended" : "ends")} on {CorrectionWords.Day(facts.AnswerBy)}.", ProfileLinks.Correction(entry.Person, entry.About));
    }
}

internal sealed class CorrectionDecidedLine : IJournalKind
{
    public string Key => CorrectionJournal.DecidedKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = CorrectionJournal.Of(entry);
        return new(facts.State == nameof(CorrectionState.PutRight) ? "Put right as they asked" : "Not changed as they asked", CorrectionWords.Of(facts.What));
    }
}
