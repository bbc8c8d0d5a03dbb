using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Profile;

/// <summary>Changes what makes it easier for somebody and when they like to be reached: they themselves or their team.</summary>
public sealed class ChangeNeeds(ConnectDb db, SetNeeds set, Workers workers, Platform.Recording.Journal journal)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, NeedsAndTimes now, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Profile, person, stop)) return ProfileProblems.Unknown;

        var kept = now with { NeedsNote = Noted(now.NeedsNote), TimesNote = Noted(now.TimesNote) };
        if (kept.NeedsNote?.Length > NeedsAndTimes.LongestNote || kept.TimesNote?.Length > NeedsAndTimes.LongestNote) return ProfileProblems.TooLong;

        await set.RunAsync(person, kept, by, stop);
        var officer = (await workers.OfAsync(person, stop)).FirstOrDefault();
        journal.Record(new(ProfileChangedLine.Kind, person, person.Value, new ProfileFacts("needs and times"), officer?.Id), by);
        return person;
    }

    private static string? Noted(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
