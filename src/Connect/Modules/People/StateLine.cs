using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.People;

internal sealed record StateFacts(PersonState? From, PersonState To, string? Reason);

/// <summary>For the team: where somebody stands, and why.</summary>
internal sealed class StateLine : IJournalKind
{
    public const string Kind = "person.state";

    public string Key => Kind;

    public static JournalFact Fact(PersonId person, PersonState? from, PersonState to, string? reason) =>
        new(Kind, person, person.Value, new StateFacts(from, to, reason), Audience: Audience.Team);

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<StateFacts>(entry.Facts)!;
        return new(facts.From is null ? "New person" : $"Now {StateWords.Of(facts.To)}", facts.Reason, PersonLinks.Person(entry.Person));
    }
}

/// <summary>States as staff read them.</summary>
public static class StateWords
{
    public static string Of(PersonState state) => state switch
    {
        PersonState.Invited => "invited",
        PersonState.Enrolled => "enrolled",
        PersonState.Active => "active",
        PersonState.Paused => "paused",
        PersonState.Closed => "closed",
        _ => "reopened",
    };

    /// <summary>The same where it stands alone: "Active".</summary>
    public static string Alone(PersonState state) => string.Concat(Of(state)[..1].ToUpperInvariant(), Of(state)[1..]);
}
