using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Retention;

/// <summary>What the journal keeps about keeping and erasing: that it was, never why. Holds are for the team only: they may be about an inquiry.</summary>
internal static class RetentionJournal
{
    public const string HeldKind = "retention.held";
    public const string LiftedKind = "retention.lifted";
    public const string AskedKind = "retention.asked";
    public const string DecidedKind = "retention.decided";

    public static JournalFact Fact(string kind, PersonId person, Guid about, PersonId? worker = null) =>
        new(kind, person, about, new { }, worker, Audience: kind is HeldKind or LiftedKind ? Audience.Team : Audience.Person);
}

internal sealed class RetentionLine(string key, string title) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language) => new(title, Link: RetentionLinks.Person(entry.Person));
}
