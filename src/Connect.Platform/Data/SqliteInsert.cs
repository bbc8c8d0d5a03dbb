using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>The insert of one table's rows on one connection, prepared once.</summary>
internal sealed class SqliteInsert
{
    private readonly (IProperty Property, ValueConverter? Converter, SqliteParameter Parameter)[] _given;
    private readonly (IProperty Property, ValueConverter? Converter, Type Type)[] _returned;

    /// <param name="givenByDatabase">A bit for each property in their order, set where the database gives the value.</param>
    public SqliteInsert(SqliteConnection connection, IEntityType table, long givenByDatabase)
    {
        var properties = table.GetProperties().ToList();
        Command = connection.CreateCommand();
        _given = [.. properties.Where((_, index) => !PlainRows.IsSet(givenByDatabase, index))
            .Select((property, number) => (property, property.GetTypeMapping().Converter, Command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{number}" })))];
        _returned = [.. properties.Where((_, index) => PlainRows.IsSet(givenByDatabase, index))
            .Select(property => (property, property.GetTypeMapping().Converter, PlainRows.TypeInDatabase(property)))];
        Command.CommandText = Text(table);
    }

    public SqliteCommand Command { get; }

    public void Fill(IUpdateEntry row)
    {
        foreach (var (property, converter, parameter) in _given)
        {
            var value = row.GetCurrentValue(property);
            parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }
    }

    /// <exception cref="SqliteException">The database refused the row.</exception>
    public void Run(IUpdateEntry row)
    {
        if (_returned.Length == 0) Command.ExecuteNonQuery();
        else Return(row);
    }

    private void Return(IUpdateEntry row)
    {
        using var reader = Command.ExecuteReader();
        reader.Read();
        for (var index = 0; index < _returned.Length; index++)
        {
            var (property, converter, type) = _returned[index];
            var value = reader.IsDBNull(index) ? null : Convert.ChangeType(reader.GetValue(index), type, CultureInfo.InvariantCulture);
            row.SetStoreGeneratedValue(property, converter is null ? value : converter.ConvertFromProvider(value));
        }
    }

    private string Text(IEntityType table)
    {
        var insert = $"""insert into "{table.GetTableName()}" ({PlainRows.Columns(_given.Select(one => one.Property))}) values ({string.Join(", ", _given.Select(one => one.Parameter.ParameterName))})""";
        return _returned.Length == 0 ? insert : $"{insert} returning {PlainRows.Columns(_returned.Select(one => one.Property))}";
    }
}
