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
    private readonly Value[] _values;

    private PostgresWrite(string text, IEnumerable<IProperty> values, GivenValues given) => (Text, _values, Given) = (text, [.. values.Select(property => new Value(property))], given);

    public string Text { get; }

    public GivenValues Given { get; }

    /// <param name="givenByDatabase">A bit for each property in their order, set where the database gives the value.</param>
    public static PostgresWrite Adding(IEntityType table, long givenByDatabase)
    {
        var properties = table.GetProperties().ToList();
        var ours = properties.Where((_, index) => !PlainRows.IsSet(givenByDatabase, index)).ToList();
        var given = new GivenValues(properties.Where((_, index) => PlainRows.IsSet(givenByDatabase, index)));
        return new($"""insert into "{table.GetTableName()}" ({PlainRows.Columns(ours)}) values ({string.Join(", ", ours.Select((_, index) => $"${index + 1}"))}){given.Returning}""", ours, given);
    }

    /// <param name="changed">A bit for each property in their order, set where it was changed.</param>
    public static PostgresWrite Changing(IEntityType table, long changed)
    {
        var set = table.GetProperties().Where((_, index) => PlainRows.IsSet(changed, index)).ToList();
        var key = table.FindPrimaryKey()!.Properties;
        var columns = set.Select((property, index) => $"\"{property.GetColumnName()}\" = ${index + 1}");
        var row = key.Select((property, index) => $"\"{property.GetColumnName()}\" = ${set.Count + index + 1}");
        return new($"""update "{table.GetTableName()}" set {string.Join(", ", columns)} where {string.Join(" and ", row)}""", set.Concat(key), new([]));
    }

    public NpgsqlBatchCommand For(IUpdateEntry row)
    {
        var command = new NpgsqlBatchCommand(Text);
        foreach (var value in _values) command.Parameters.Add(value.Of(row));
        return command;
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
