using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>A table of the model, and what of it can be written without Entity Framework. Which columns a row gives or changes is said by a bit for each, in their order.</summary>
internal sealed class PlainTable
{
    private static readonly ConcurrentDictionary<IEntityType, PlainTable> All = new();

    private readonly List<IProperty> _key;
    private readonly (IProperty Property, long Bit)[] _givenOnAdding;

    private PlainTable(IEntityType type)
    {
        (Name, Columns, _key) = (type.GetTableName() ?? "", [.. type.GetProperties()], [.. type.FindPrimaryKey()?.Properties ?? []]);
        IsPlain = Columns.Count < 64 && IsPlainly(type);
        CanBeAppendedTo = IsPlain && Columns.TrueForAll(property => !property.IsShadowProperty());
        CanBeChanged = IsPlain && Columns.TrueForAll(property => !property.IsConcurrencyToken && !property.ValueGenerated.HasFlag(ValueGenerated.OnUpdate));
        _givenOnAdding = [.. Columns.Select((property, index) => (property, 1L << index)).Where(one => one.property.ValueGenerated.HasFlag(ValueGenerated.OnAdd))];
    }

    public string Name { get; }

    public List<IProperty> Columns { get; }

    public IReadOnlyList<IProperty> Key => _key;

    /// <summary>One row is one row of one table, of which no other rows or tables are part or must be there first.</summary>
    public bool IsPlain { get; }

    /// <summary>The row itself holds all that is written.</summary>
    public bool CanBeAppendedTo { get; }

    /// <summary>A changed row goes by its key alone, and the database says nothing about it.</summary>
    public bool CanBeChanged { get; }

    public static PlainTable Of(IEntityType type) => All.GetOrAdd(type, static type => new(type));

    /// <summary>What the database gives of an added row.</summary>
    public long Given(IUpdateEntry row) => Bits(_givenOnAdding, row, static (row, property) => row.IsStoreGenerated(property));

    /// <inheritdoc cref="Given(IUpdateEntry)"/>
    public long Given(object row) => Bits(_givenOnAdding, row, static (row, property) => Equals(property.GetGetter().GetClrValueUsingContainingEntity(row), property.Sentinel));

    public long Changed(IUpdateEntry row)
    {
        var bits = 0L;
        for (var index = 0; index < Columns.Count; index++)
            if (row.IsModified(Columns[index])) bits |= 1L << index;
        return bits;
    }

    /// <summary>The columns of these bits, or all others.</summary>
    public List<IProperty> ColumnsOf(long bits, bool others = false) => [.. Columns.Where((_, index) => (bits >> index & 1) == 1 != others)];

    public static string Names(IEnumerable<IProperty> columns) => string.Join(", ", columns.Select(Quoted));

    public static string Quoted(IProperty column) => $"\"{column.GetColumnName()}\"";

    private static bool IsPlainly(IEntityType type) =>
        type.GetTableName() is not null && type.BaseType is null && !type.GetDirectlyDerivedTypes().Any() && !type.IsOwned()
        && !type.GetForeignKeys().Any() && !type.GetReferencingForeignKeys().Any() && !type.GetComplexProperties().Any()
        && type.GetProperties().All(property => property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save);

    private static long Bits<TRow>((IProperty Property, long Bit)[] columns, TRow row, Func<TRow, IProperty, bool> isSet)
    {
        var bits = 0L;
        foreach (var (property, bit) in columns)
            if (isSet(row, property)) bits |= bit;
        return bits;
    }
}
