using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>A row that is written without Entity Framework.</summary>
/// <param name="Entry">How Entity Framework tracks it; nothing for one that was appended.</param>
/// <param name="Bits">The columns that the database gives, of one that is added; those that are changed, of any other.</param>
internal sealed record PlainRow(PlainTable Table, object Entity, IUpdateEntry? Entry, bool IsAdded, long Bits)
{
    public object? Of(IProperty column) =>
        Entry is null ? column.GetGetter().GetClrValueUsingContainingEntity(Entity) : Entry.GetCurrentValue(column);

    /// <summary>What of these can be written so, in the order in which it must be: the number that the database gives is the order of what happened.</summary>
    public static List<PlainRow> Of(IList<IUpdateEntry> entries, IEnumerable<object> appended, IModel model)
    {
        var added = entries.Where(entry => entry.EntityState == EntityState.Added && !IsChangedToo(entry, entries)).Select(entry => Added(entry)).Where(row => row.Table.IsPlain);
        var ordered = added.OrderBy(row => row.Table.Name, StringComparer.Ordinal).ThenBy(row => row.TemporaryNumber).ToList();

        // Those of one table together: on PostgreSQL they are one statement.
        ordered.AddRange(appended.Select(row => Appended(row, model)).OrderBy(row => row.Table.Name, StringComparer.Ordinal));
        ordered.AddRange(entries.Where(entry => entry.EntityState == EntityState.Modified && IsAlone(entry, entries)).Select(Changed).Where(row => row.Table.CanBeChanged && row.Bits != 0));
        return ordered;
    }

    // Where rows of the same table are changed or removed too, the order matters and is Entity Framework's.
    private static bool IsChangedToo(IUpdateEntry entry, IList<IUpdateEntry> entries)
    {
        foreach (var other in entries)
            if (other.EntityState != EntityState.Added && other.EntityType == entry.EntityType) return true;
        return false;
    }

    private static bool IsAlone(IUpdateEntry entry, IList<IUpdateEntry> entries)
    {
        foreach (var other in entries)
            if (other != entry && other.EntityType == entry.EntityType) return false;
        return true;
    }

    private static PlainRow Added(IUpdateEntry entry)
    {
        var table = PlainTable.Of(entry.EntityType);
        return new(table, entry.ToEntityEntry().Entity, entry, IsAdded: true, table.IsPlain ? table.Given(entry) : 0);
    }

    private static PlainRow Appended(object row, IModel model)
    {
        var table = PlainTable.Of(model.FindEntityType(row.GetType())!);
        return new(table, row, null, IsAdded: true, table.Given(row));
    }

    private static PlainRow Changed(IUpdateEntry entry)
    {
        var table = PlainTable.Of(entry.EntityType);
        return new(table, entry.ToEntityEntry().Entity, entry, IsAdded: false, table.CanBeChanged ? table.Changed(entry) : 0);
    }

    // Until the database has given a number each row has a temporary one, and those rise.
    private long TemporaryNumber =>
        Table.Key is [var key] && Entry!.HasTemporaryValue(key) ? Convert.ToInt64(Entry.GetCurrentValue(key), CultureInfo.InvariantCulture) : 0;
}
