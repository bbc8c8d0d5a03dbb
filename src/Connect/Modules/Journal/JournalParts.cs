using Connect.Platform;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Recording;

namespace Connect.Modules.Journal;

/// <summary>The journal as it reads, each entry put into words by its module. What is for the team only is left to a worker to decide.</summary>
internal sealed class JournalParts(ConnectDb db, IEnumerable<IJournalKind> kinds) : PersonRows<JournalEntry>(db, Of)
{
    private static readonly PersonRowsOf<JournalEntry> Of = new("Journal", RetentionClass.CaseRecord, e => e.Person)
    {
        Merging = Merging.Moves,
        At = e => e.HappenedAt,
        ForReview = e => e.Audience == Audience.Team,
    };

    protected override IReadOnlyList<HeldField> Show(JournalEntry row)
    {
        var line = kinds.FirstOrDefault(kind => kind.Key == row.Kind)?.Render(row, Language.English) ?? new JournalLine(row.Kind);
        return [new("What", line.Title), new("Details", line.Text, IsWords: true), new("Happened", row.HappenedAt), new("By", row.Actor)];
    }
}
