using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Enrolment;

/// <summary>Each of the person's workers is told once that the number was changed; the number itself stands on the page.</summary>
internal sealed class NumberChange : IJournalKind
{
    public const string Kind = "number.changed";

    public string Key => Kind;

    public static JournalFact Fact(PersonId person) => new(Kind, person, person.Value, new { });

    public JournalLine Render(JournalEntry entry, Language language) => language == Language.Welsh
        ? new("Newidiwyd y rhif ffôn symudol")
        : new("Mobile number changed", null, PersonLinks.Number(entry.Person));
}
