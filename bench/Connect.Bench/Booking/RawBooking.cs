using System.Data.Common;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Bench.Booking;

/// <summary>
/// The anchor: the same rows that one "book 1" leaves behind, from the received text to the queued reply, written by prepared
/// commands in one transaction, one commit each. It reads nothing and decides nothing but the slot.
/// </summary>
internal sealed class RawBooking : IAsyncDisposable
{
    private const string Facts = """{"Place":"the Bridge Street office","From":null,"Outcome":null}""";
    private const string Reply = "Booked: Thu 26 Nov, 9am, with Sam, the Bridge Street office. To change, text CHANGE.";

    private readonly DbConnection _connection;
    private readonly Dialect _dialect;
    private readonly List<DbCommand> _commands = [];

    private RawBooking(DbConnection connection, Dialect dialect)
    {
        (_connection, _dialect) = (connection, dialect);
        foreach (var sql in RawStatements.All) _commands.Add(Prepare(sql));
    }

    public static async Task<RawBooking> OpenAsync(DbConnection connection, Dialect dialect)
    {
        await connection.OpenAsync();
        return new(connection, dialect);
    }

    public async Task RunAsync(Resident person)
    {
        var values = Values(person);
        await using var transaction = await _connection.BeginTransactionAsync();
        foreach (var command in _commands)
        {
            command.Transaction = transaction;
            foreach (DbParameter parameter in command.Parameters) parameter.Value = values[parameter.ParameterName];
            if (await command.ExecuteNonQueryAsync() != 1) throw new InvalidOperationException(command.CommandText);
        }

        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands) await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private DbCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in RawStatements.ParametersOf(sql))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private Dictionary<string, object> Values(Resident person)
    {
        var now = TimeProvider.System.UtcNow();
        return new()
        {
            ["received"] = Guid.CreateVersion7().ToString(),
            ["phone"] = person.Phone,
            ["line"] = Town.Line,
            ["raw"] = "book 1"u8.ToArray(),
            ["body"] = "book 1",
            ["now"] = _dialect.Stored(now),
            ["thread"] = person.Thread.Value,
            ["person"] = person.Id.Value,
            ["worker"] = person.Worker.Value,
            ["slot"] = person.Slot.Id.Value,
            ["start"] = _dialect.Stored(person.Slot.Start),
            ["end"] = _dialect.Stored(person.Slot.End),
            ["place"] = person.Slot.Place,
            ["appointment"] = Guid.CreateVersion7(),
            ["text"] = Guid.CreateVersion7(),
            ["reply"] = Reply,
            ["topic"] = $"thread:{person.Thread.Value:n}",
            ["facts"] = Facts,
        };
    }
}
