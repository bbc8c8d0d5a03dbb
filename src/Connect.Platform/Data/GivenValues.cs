using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>The values that the database gives to an added row of one table, in the order in which its insert returns them.</summary>
internal sealed class GivenValues(IEnumerable<IProperty> columns)
{
    private readonly (IProperty Property, ValueConverter? Converter, Type Type)[] _all =
        [.. columns.Select(column => (column, column.GetTypeMapping().Converter, TypeInDatabase(column)))];

    public bool Any => _all.Length > 0;

    /// <summary>What the insert ends with, so that it returns them.</summary>
    public string Returning => Any ? $" returning {PlainTable.Names(_all.Select(one => one.Property))}" : "";

    /// <summary>Puts them into the row.</summary>
    /// <param name="returned">What stands in a column of what was returned.</param>
    public void TakeOver(IUpdateEntry row, Func<int, object?> returned)
    {
        for (var index = 0; index < _all.Length; index++)
        {
            var (property, converter, type) = _all[index];
            var value = returned(index) is { } given ? Convert.ChangeType(given, type, CultureInfo.InvariantCulture) : null;
            row.SetStoreGeneratedValue(property, converter is null ? value : converter.ConvertFromProvider(value));
        }
    }

    private static Type TypeInDatabase(IProperty column)
    {
        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
