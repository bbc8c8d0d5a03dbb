using Connect.Modules.People;
using Connect.Platform.Access;

namespace Connect.Modules.Journal;

/// <summary>Addresses of the journal's pages.</summary>
public static class JournalLinks
{
    /// <summary>The notes that a person's team wrote for them to see.</summary>
    public const string MyNotes = "/notes";

    public static string WriteNote(PersonId person) => $"{PersonLinks.Person(person)}/note";
}
