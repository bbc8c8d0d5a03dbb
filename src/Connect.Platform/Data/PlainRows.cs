using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>Rows that can be written without Entity Framework: one plain row of one table, of which no other rows or tables are part or must be there first.</summary>
internal static class PlainRows
{
    private static readonly ConcurrentDictionary<IEntityType, bool> Plain = new();

    public static bool IsPlain(IEntityType table) => Plain.GetOrAdd(table, static table =>
        table.GetTableName() is not null && table.BaseType is null && !table.GetDirectlyDerivedTypes().Any() && !table.IsOwned()
        && !table.GetForeignKeys().Any() && !table.GetReferencingForeignKeys().Any() && !table.GetComplexProperties().Any()
        && table.GetProperties().Count() < 64 && table.GetProperties().All(property => property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save));

    /// <summary>The plain rows that are added. Where rows of the same table are changed or removed too, the order matters and is Entity Framework's.</summary>
    public static List<IUpdateEntry> Added(IList<IUpdateEntry> entries)
    {
        List<IEntityType> changed = [];
        foreach (var entry in entries)
            if (entry.EntityState != EntityState.Added && !changed.Contains(entry.EntityType)) changed.Add(entry.EntityType);
        return [.. entries.Where(entry => entry.EntityState == EntityState.Added && !changed.Contains(entry.EntityType) && IsPlain(entry.EntityType))];
    }

    /// <summary>A number that the database gives is the order of what happened. Until then each row has a temporary one, and those rise.</summary>
    public static IEnumerable<IUpdateEntry> InOrderOfAdding(List<IUpdateEntry> rows) =>
        rows.OrderBy(row => row.EntityType.Name, StringComparer.Ordinal).ThenBy(TemporaryKey);

    /// <summary>A bit for each property in their order, set where the database gives the value.</summary>
    public static long GivenByDatabase(IUpdateEntry row) =>
        Bits(row, static (row, property) => property.ValueGenerated.HasFlag(ValueGenerated.OnAdd) && row.IsStoreGenerated(property));

    /// <summary>A bit for each property in their order, set where it was changed.</summary>
    public static long Changed(IUpdateEntry row) => Bits(row, static (row, property) => row.IsModified(property));

    public static bool IsSet(long bits, int index) => (bits >> index & 1) == 1;

    public static string Columns(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));

    public static Type TypeInDatabase(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static object? TemporaryKey(IUpdateEntry row) =>
        row.EntityType.FindPrimaryKey() is { Properties: [var key] } && row.HasTemporaryValue(key) ? row.GetCurrentValue(key) : null;

    private static long Bits(IUpdateEntry row, Func<IUpdateEntry, IProperty, bool> isSet)
    {
        var (bits, bit) = (0L, 1L);
        foreach (var property in row.EntityType.GetProperties())
        {
            if (isSet(row, property)) bits |= bit;
            bit <<= 1;
        }

        return bits;
    }
}
