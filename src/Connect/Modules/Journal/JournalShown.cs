using Connect.Platform.Audit;

namespace Connect.Modules.Journal;

/// <inheritdoc cref="People.PersonShown"/>
public static class JournalShown
{
    public static readonly Shown Entries = new("journal", "entries");

    /// <summary>Also read by the person and by their supporters.</summary>
    public static readonly Shown Note = new("note", "words");
}
