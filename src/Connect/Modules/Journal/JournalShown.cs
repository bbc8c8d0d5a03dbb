using Connect.Platform.Audit;

namespace Connect.Modules.Journal;

/// <inheritdoc cref="People.PersonShown"/>
internal static class JournalShown
{
    public static readonly Shown Entries = new("journal", "entries");
}
