using Connect.Platform;
using Connect.Platform.Recording;

namespace Connect.Modules.Assistants;

internal sealed class CrisisLine : IJournalKind
{
    public string Key => RouteText.CrisisKind;

    public JournalLine Render(JournalEntry entry, Language language) =>
        new("Worrying text", "A text holds words that may mean danger to life. Read it now and speak to the person.");
}
