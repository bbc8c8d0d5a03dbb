using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Plugins;

namespace Connect.Modules.Enrolment.Panels;

/// <summary>On a person's page: how to reach them, what helps them, and where they stand.</summary>
internal sealed class ReachingPanel(ConnectDb db, PersonCards cards, PersonPreferences preferences, SupporterSuggestions suggestions, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 50;

    public string Partial => "/Modules/Enrolment/Panels/_Reaching.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var person = await cards.OfAsync(subject, stop);
        if (person.Role != Role.ServiceUser) return null;

        reads.Of(EnrolmentShown.Preferences, subject);
        return new Reaching(person, await preferences.OfAsync(subject, stop), await suggestions.OfAsync(subject, actor, stop))
        {
            MayChange = await db.MayAsync(actor, AccessAction.Change, Thing.Person, subject, stop),
        };
    }
}

internal sealed record Reaching(PersonCard Person, Preferences Likes, IReadOnlyList<SuggestedSupporter> Suggested)
{
    /// <summary>Whoever opened a restricted record may not.</summary>
    public bool MayChange { get; init; }

    public string Needs => Noted(Likes.Needs == default ? "None written down" : string.Join(", ", NeedWords.Each(Likes.Needs).Select(NeedWords.Of)), Likes.NeedsNote);
    public string Times => Noted(Likes.ContactTimes == default ? "Any time" : Likes.ContactTimes.ToString(), Likes.ContactNote);

    private static string Noted(string words, string? note) => note is null ? words : $"{words}. {note}";
}
