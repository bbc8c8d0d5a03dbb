using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;
using Connect.Platform.Time;

namespace Connect.Modules.Caseload;

/// <summary>What the journal keeps of a transfer.</summary>
public static class TransferJournal
{
    /// <summary>Told to the worker whom the person leaves.</summary>
    public const string HandedOverKind = "person.handed-over";

    /// <summary>The handover note, told to the worker who takes over.</summary>
    public const string TakenOverKind = "person.taken-over";

    public const string UndoneKind = "person.handing-over-undone";

    internal static JournalFact HandedOver(Transfer transfer) => new(HandedOverKind, transfer.Person, transfer.Id, new { }, transfer.From, Audience: Audience.Team);

    internal static JournalFact TakenOver(Transfer transfer, TransferFacts facts, string note) => new(
        TakenOverKind, transfer.Person, transfer.Id,
        new HandoverFacts(note.Trim(), facts.Unread, facts.WaitingSince, facts.Questions, facts.Texts, [.. facts.Moved.Select(one => one.Start)], [.. facts.Kept.Select(one => one.Start)]),
        transfer.To, Audience: Audience.Team);

    internal static JournalFact Undone(Transfer transfer) => new(UndoneKind, transfer.Person, transfer.Id, new { }, transfer.To, Audience: Audience.Team);
}

internal sealed record HandoverFacts(
    string Note, int Unread, DateTime? WaitingSince, int Questions, int Texts, IReadOnlyList<DateTime> Moved, IReadOnlyList<DateTime> Kept);

/// <summary>Told without names: the page of the transfer has them.</summary>
internal sealed class HandedOverLine(string key, string title) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language) => new(title, Link: CaseloadLinks.Transfer(entry.About));
}

/// <summary>The handover note: what waits, then the old worker's own words.</summary>
internal sealed class TakenOverLine : IJournalKind
{
    public string Key => TransferJournal.TakenOverKind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<HandoverFacts>(entry.Facts)!;
        return new("Handover note", string.Join(' ', Sentences(facts).Append(facts.Note).Where(words => words.Length > 0)), CaseloadLinks.Transfer(entry.About));
    }

    private static IEnumerable<string> Sentences(HandoverFacts facts)
    {
        yield return facts.Unread switch { 0 => "Nothing is unread.", 1 => "1 message is unread.", var count => $"{count} messages are unread." };
        if (facts.WaitingSince is { } since) yield return $"They have waited for an answer since {UkTimeText.ShortSlot(since, Language.English)}.";
        if (facts.Moved.Count > 0) yield return $"With you now: {Times(facts.Moved)}.";
        if (facts.Kept.Count > 0) yield return $"Still with the worker before you: {Times(facts.Kept)}.";
        if (facts.Questions > 0) yield return facts.Questions == 1 ? "1 question by text is open." : $"{facts.Questions} questions by text are open.";
        if (facts.Texts > 0) yield return facts.Texts == 1 ? "1 text is still to go out." : $"{facts.Texts} texts are still to go out.";
    }

    private static string Times(IEnumerable<DateTime> starts) => string.Join(", ", starts.Select(start => UkTimeText.ShortSlot(start, Language.English)));
}
