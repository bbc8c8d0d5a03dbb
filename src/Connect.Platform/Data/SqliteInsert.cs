using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>The insert of one table's rows on one connection, prepared once.</summary>
internal sealed class SqliteInsert
{
    private readonly (IProperty Property, ValueConverter? Converter, SqliteParameter Parameter)[] _values;
    private readonly GivenValues _given;

    /// <param name="givenByDatabase">A bit for each property in their order, set where the database gives the value.</param>
    public SqliteInsert(SqliteConnection connection, IEntityType table, long givenByDatabase)
    {
        var properties = table.GetProperties().ToList();
        Command = connection.CreateCommand();
        _values = [.. properties.Where((_, index) => !PlainRows.IsSet(givenByDatabase, index))
            .Select((property, number) => (property, property.GetTypeMapping().Converter, Command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{number}" })))];
        _given = new(properties.Where((_, index) => PlainRows.IsSet(givenByDatabase, index)));
        Command.CommandText = $"""insert into "{table.GetTableName()}" ({PlainRows.Columns(_values.Select(one => one.Property))}) values ({string.Join(", ", _values.Select(one => one.Parameter.ParameterName))}){_given.Returning}""";
    }

    public SqliteCommand Command { get; }

    public void Fill(IUpdateEntry row)
    {
        foreach (var (property, converter, parameter) in _values)
        {
            var value = row.GetCurrentValue(property);
            parameter.Value = (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
        }
    }

    /// <exception cref="SqliteException">The database refused the row.</exception>
    public void Run(IUpdateEntry row)
    {
        if (!_given.Any) Command.ExecuteNonQuery();
        else Return(row);
    }

    private void Return(IUpdateEntry row)
    {
        using var reader = Command.ExecuteReader();
        reader.Read();
        _given.TakeOver(row, reader);
    }
}
