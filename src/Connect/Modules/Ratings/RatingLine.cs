using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Recording;

namespace Connect.Modules.Ratings;

internal sealed record RatingFacts(int Score, string? Comment);

internal sealed class RatingLine : IJournalKind
{
    public const string Kind = "rating.given";

    public string Key => Kind;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<RatingFacts>(entry.Facts)!;
        return new($"Feedback: {facts.Score} out of 5", facts.Comment);
    }
}
