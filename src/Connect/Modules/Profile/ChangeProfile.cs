using System.Text.Json;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Time;

namespace Connect.Modules.Profile;

/// <summary>Changes a detail of a person: they themselves what is theirs to say, their team also what is on record.</summary>
public sealed class ChangeProfile(ConnectDb db, PersonCards cards, ChangeDetails change, Workers workers, Platform.Recording.Journal journal, TimeProvider clock)
{
    private static readonly Detail[] Theirs = [Detail.CalledName, Detail.Pronouns, Detail.Language];

    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Detail detail, string? typed, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Profile, person, stop)) return ProfileProblems.Unknown;
        if ((await cards.OfAsync(person, stop)).Role != Role.ServiceUser) return ProfileProblems.Unknown;
        if (by.Person == person && !Theirs.Contains(detail)) return ProfileProblems.Unknown;

        var read = DetailRules.Read(detail, typed, UkTime.Today(clock));
        if (read.Problem is { } problem) return problem;

        await change.RunAsync(person, detail, read.Value, by, stop);
        var officer = (await workers.OfAsync(person, stop)).FirstOrDefault();
        journal.Record(new(ProfileChangedLine.Kind, person, person.Value, new ProfileFacts(detail.ToString()), officer?.Id), by);
        return person;
    }
}

internal sealed record ProfileFacts(string Detail);

/// <summary>Which detail changed; never to what.</summary>
internal sealed class ProfileChangedLine : IJournalKind
{
    public const string Kind = "profile.changed";

    public string Key => Kind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new($"Details changed: {Of(JsonSerializer.Deserialize<ProfileFacts>(entry.Facts)!.Detail)}", Link: ProfileLinks.Details(entry.Person));

    private static string Of(string detail) => Enum.TryParse<Detail>(detail, out var known) ? DetailWords.Of(known).ToLowerInvariant() : detail;
}
