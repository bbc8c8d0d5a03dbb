using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace Connect.Platform.Data;

/// <summary>
/// The statement that adds or changes one row of one table, prepared once on one connection. It goes to SQLite without a command in between, which would look up each
/// parameter by its name for each row.
/// </summary>
internal sealed class SqliteWrite : IDisposable
{
    private readonly (IProperty Column, ValueConverter? Converter)[] _values;
    private readonly GivenValues _given;
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    private SqliteWrite(SqliteConnection connection, string text, IEnumerable<IProperty> values, GivenValues given)
    {
        (Text, _connection, _given) = (text, connection, given);
        _values = [.. values.Select(column => (column, column.GetTypeMapping().Converter))];
        Check(raw.sqlite3_prepare_v2(connection.Handle, text, out _statement));
    }

    public string Text { get; }

    public static SqliteWrite For(SqliteConnection connection, PlainRow row) => row.IsAdded ? Adding(connection, row) : Changing(connection, row);

    /// <summary>Returns how many rows it wrote.</summary>
    /// <exception cref="SqliteException">The database refused the row.</exception>
    public int Run(PlainRow row)
    {
        try
        {
            for (var index = 0; index < _values.Length; index++) Check(Bind(index + 1, Stored(index, row)));
            var answer = raw.sqlite3_step(_statement);
            if (answer == raw.SQLITE_ROW)
            {
                _given.TakeOver(row.Entry!, Returned);
                answer = raw.sqlite3_step(_statement);
            }

            if (answer != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(answer, _connection.Handle);
            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            // Says again what was wrong.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private static SqliteWrite Adding(SqliteConnection connection, PlainRow row)
    {
        var ours = row.Table.ColumnsOf(row.Bits, others: true);
        var given = new GivenValues(row.Entry is null ? [] : row.Table.ColumnsOf(row.Bits));
        return new(connection, $"""insert into "{row.Table.Name}" ({PlainTable.Names(ours)}) values ({string.Join(", ", ours.Select(_ => "?"))}){given.Returning}""", ours, given);
    }

    private static SqliteWrite Changing(SqliteConnection connection, PlainRow row)
    {
        var set = row.Table.ColumnsOf(row.Bits);
        var where = string.Join(" and ", row.Table.Key.Select(column => $"{PlainTable.Quoted(column)} = ?"));
        return new(connection, $"""update "{row.Table.Name}" set {string.Join(", ", set.Select(column => $"{PlainTable.Quoted(column)} = ?"))} where {where}""", set.Concat(row.Table.Key), new([]));
    }

    private object? Stored(int index, PlainRow row)
    {
        var (column, converter) = _values[index];
        return converter is null ? row.Of(column) : converter.ConvertToProvider(row.Of(column));
    }

    // As Microsoft.Data.Sqlite keeps them.
    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string words => raw.sqlite3_bind_text(_statement, place, words),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        bool yes => raw.sqlite3_bind_int64(_statement, place, yes ? 1 : 0),
        Guid id => raw.sqlite3_bind_text(_statement, place, id.ToString().ToUpperInvariant()),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        decimal number => raw.sqlite3_bind_text(_statement, place, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(_statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeSpan length => raw.sqlite3_bind_text(_statement, place, length.ToString()),
        TimeOnly time => raw.sqlite3_bind_text(_statement, place, time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No row keeps a {value.GetType().Name} yet."),
    };

    private object? Returned(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, column),
        _ => raw.sqlite3_column_text(_statement, column).utf8_to_string(),
    };

    private void Check(int answer) => SqliteException.ThrowExceptionForRC(answer, _connection.Handle);
}
