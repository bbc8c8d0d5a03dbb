using System.Globalization;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;

namespace Connect.Modules.Retention.Due;

/// <summary>Erases rows of one table that are past their time, a few hundred at a time.</summary>
internal sealed class EraseOldRows(IEnumerable<IAgedRows> aged, IEnumerable<IPersonParts> parts, DueRows due, AuditTrail audit, TimeProvider clock, SystemTime system) : IDueWork
{
    public const string DueKind = "retention.rows";
    public const int AtATime = 500;

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (aged.Concat(parts).FirstOrDefault(one => one.Title == row.Facts) is not { } rows) return new DueEnd.CalledOff("The table is no longer there.");

        var erased = await rows.EraseOlderAsync((rows.OnSystemTime ? system.UtcNow() : clock.UtcNow()) - RetentionTable.Of(rows.Class).Period, AtATime, stop);
        if (erased > 0) audit.Record(new Shown("old rows", Counted(rows.Title, erased)).Act(AuditKind.Erasure, []), Actor.Service);
        if (erased == AtATime) due.Add(DueKind, row.About, clock.UtcNow(), lane: row.Lane, facts: row.Facts);
        return new DueEnd.Done();
    }

    /// <summary>"messages: 12". Never what they said.</summary>
    public static string Counted(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title.ToLowerInvariant()}: {count}");
}
