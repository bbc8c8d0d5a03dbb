using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Recording;
using Connect.Platform.Texts;

namespace Connect.Modules.Conversations;

internal sealed record ClaimedFacts(string Number, int Texts);

/// <summary>For the team: which number a worker said was the person's.</summary>
internal sealed class ClaimedLine : IJournalKind
{
    public const string Kind = "number.claimed";

    public string Key => Kind;

    public static JournalFact Fact(ConversationThread thread, IReadOnlyCollection<UnclaimedText> texts) =>
        new(Kind, thread.Person, thread.Id.Value, new ClaimedFacts(texts.First().From, texts.Count), thread.Worker, Audience: Audience.Team);

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<ClaimedFacts>(entry.Facts)!;
        var texts = facts.Texts == 1 ? "1 text" : $"{facts.Texts} texts";
        return new("Unknown number claimed", $"{texts} from {PhoneNumber.ToNational(facts.Number)}. The number on record stays as it is.", ConversationLinks.Thread(new(entry.About)));
    }
}
