using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>The values that the database gives to an added row of one table, in the order in which its insert returns them.</summary>
internal sealed class GivenValues(IEnumerable<IProperty> properties)
{
    private readonly (IProperty Property, ValueConverter? Converter, Type Type)[] _all =
        [.. properties.Select(property => (property, property.GetTypeMapping().Converter, PlainRows.TypeInDatabase(property)))];

    public bool Any => _all.Length > 0;

    /// <summary>What the insert ends with, so that it returns them.</summary>
    public string Returning => Any ? $" returning {PlainRows.Columns(_all.Select(one => one.Property))}" : "";

    /// <summary>Puts them into the row. The reader stands at what was returned.</summary>
    public void TakeOver(IUpdateEntry row, DbDataReader reader)
    {
        for (var index = 0; index < _all.Length; index++)
        {
            var (property, converter, type) = _all[index];
            var value = reader.IsDBNull(index) ? null : Convert.ChangeType(reader.GetValue(index), type, CultureInfo.InvariantCulture);
            row.SetStoreGeneratedValue(property, converter is null ? value : converter.ConvertFromProvider(value));
        }
    }
}
