using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using NpgsqlTypes;

namespace Connect.Platform.Data;

/// <summary>The statement that adds some rows of one table, or changes one, and what its parameters are; made once. Its text never differs, so the server plans it once.</summary>
internal sealed class PostgresWrite
{
    private readonly Value[] _values;

    private PostgresWrite(string text, IEnumerable<IProperty> values, GivenValues given) => (Text, _values, Given) = (text, [.. values.Select(column => new Value(column))], given);

    public string Text { get; }

    public GivenValues Given { get; }

    /// <param name="like">A row of the kind that it adds.</param>
    /// <param name="rows">How many it adds at once: such at which nothing looks again, so that they need no number back.</param>
    public static PostgresWrite Adding(PlainRow like, int rows)
    {
        var ours = like.Table.ColumnsOf(like.Bits, others: true);
        var given = new GivenValues(like.Entry is null ? [] : like.Table.ColumnsOf(like.Bits));
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", ours.Select((_, index) => $"${row * ours.Count + index + 1}"))})");
        return new($"""insert into "{like.Table.Name}" ({PlainTable.Names(ours)}) values {string.Join(", ", values)}{given.Returning}""", ours, given);
    }

    /// <param name="like">A row of the kind that it changes.</param>
    public static PostgresWrite Changing(PlainRow like)
    {
        var (set, key) = (like.Table.ColumnsOf(like.Bits), like.Table.Key);
        var columns = set.Select((column, index) => $"{PlainTable.Quoted(column)} = ${index + 1}");
        var row = key.Select((column, index) => $"{PlainTable.Quoted(column)} = ${set.Count + index + 1}");
        return new($"""update "{like.Table.Name}" set {string.Join(", ", columns)} where {string.Join(" and ", row)}""", set.Concat(key), new([]));
    }

    public NpgsqlBatchCommand For(IEnumerable<PlainRow> rows)
    {
        var command = new NpgsqlBatchCommand(Text);
        foreach (var row in rows)
            foreach (var value in _values) command.Parameters.Add(value.Of(row));
        return command;
    }

    private sealed class Value
    {
        private readonly IProperty _column;
        private readonly ValueConverter? _converter;
        private readonly NpgsqlDbType _type;

        public Value(IProperty column)
        {
            _column = column;
            _converter = column.GetTypeMapping().Converter;

            // As Entity Framework itself would give it.
            using var command = new NpgsqlCommand();
            _type = ((NpgsqlParameter)((RelationalTypeMapping)column.GetTypeMapping()).CreateParameter(command, "p", null, nullable: true)).NpgsqlDbType;
        }

        public NpgsqlParameter Of(PlainRow row)
        {
            var value = row.Of(_column);
            return new() { NpgsqlDbType = _type, Value = (_converter is null ? value : _converter.ConvertToProvider(value)) ?? DBNull.Value };
        }
    }
}
