using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using NpgsqlTypes;

namespace Connect.Platform.Data;

/// <summary>The statement that adds or changes one row of one table, and what its parameters are; made once. Its text never differs, so the server plans it once.</summary>
internal sealed class PostgresWrite
{
    private readonly string _text;
    private readonly Value[] _given;
    private readonly (IProperty Property, ValueConverter? Converter, Type Type)[] _returned;

    private PostgresWrite(string text, Value[] given, IEnumerable<IProperty> returned)
    {
        (_text, _given) = (text, given);
        _returned = [.. returned.Select(property => (property, property.GetTypeMapping().Converter, PlainRows.TypeInDatabase(property)))];
    }

    public string Text => _text;

    public bool Returns => _returned.Length > 0;

    /// <param name="givenByDatabase">A bit for each property in their order, set where the database gives the value.</param>
    public static PostgresWrite Adding(IEntityType table, long givenByDatabase)
    {
        var properties = table.GetProperties().ToList();
        var given = properties.Where((_, index) => !PlainRows.IsSet(givenByDatabase, index)).ToList();
        var returned = properties.Where((_, index) => PlainRows.IsSet(givenByDatabase, index)).ToList();
        var insert = $"""insert into "{table.GetTableName()}" ({PlainRows.Columns(given)}) values ({string.Join(", ", given.Select((_, index) => $"${index + 1}"))})""";
        return new(returned.Count == 0 ? insert : $"{insert} returning {PlainRows.Columns(returned)}", [.. given.Select(property => new Value(property))], returned);
    }

    /// <param name="changed">A bit for each property in their order, set where it was changed.</param>
    public static PostgresWrite Changing(IEntityType table, long changed)
    {
        var set = table.GetProperties().Where((_, index) => PlainRows.IsSet(changed, index)).ToList();
        var key = table.FindPrimaryKey()!.Properties;
        var columns = set.Select((property, index) => $"\"{property.GetColumnName()}\" = ${index + 1}");
        var row = key.Select((property, index) => $"\"{property.GetColumnName()}\" = ${set.Count + index + 1}");
        return new($"""update "{table.GetTableName()}" set {string.Join(", ", columns)} where {string.Join(" and ", row)}""", [.. set.Concat(key).Select(property => new Value(property))], []);
    }

    public NpgsqlBatchCommand For(IUpdateEntry row)
    {
        var command = new NpgsqlBatchCommand(_text);
        foreach (var value in _given) command.Parameters.Add(value.Of(row));
        return command;
    }

    /// <summary>Takes over what the database gave.</summary>
    public void Return(IUpdateEntry row, NpgsqlDataReader reader)
    {
        for (var index = 0; index < _returned.Length; index++)
        {
            var (property, converter, type) = _returned[index];
            var value = reader.IsDBNull(index) ? null : Convert.ChangeType(reader.GetValue(index), type, System.Globalization.CultureInfo.InvariantCulture);
            row.SetStoreGeneratedValue(property, converter is null ? value : converter.ConvertFromProvider(value));
        }
    }

    private sealed class Value
    {
        private readonly IProperty _property;
        private readonly ValueConverter? _converter;
        private readonly NpgsqlDbType _type;

        public Value(IProperty property)
        {
            _property = property;
            _converter = property.GetTypeMapping().Converter;

            // As Entity Framework itself would give it.
            using var command = new NpgsqlCommand();
            _type = ((NpgsqlParameter)((RelationalTypeMapping)property.GetTypeMapping()).CreateParameter(command, "p", null, nullable: true)).NpgsqlDbType;
        }

        public NpgsqlParameter Of(IUpdateEntry row)
        {
            var value = row.GetCurrentValue(_property);
            return new() { NpgsqlDbType = _type, Value = (_converter is null ? value : _converter.ConvertToProvider(value)) ?? DBNull.Value };
        }
    }
}
