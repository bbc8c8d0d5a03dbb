using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connect.Platform.Data;

/// <summary>Writes plain rows on the writer's connection by statements that stay prepared.</summary>
public sealed class SqliteWrites(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, IRelationalCommandDiagnosticsLogger listeners)
    : PlainWrites(dependencies, relational, listeners)
{
    private static readonly ConditionalWeakTable<DbConnection, Kept> All = [];

    private protected override Task WriteAsync(List<PlainRow> rows, CancellationToken stop)
    {
        var kept = All.GetValue(Connection.DbConnection, static connection => new((SqliteConnection)connection));
        foreach (var row in rows) Write(kept.For(row), row);
        return Task.CompletedTask;
    }

    private void Write(SqliteWrite write, PlainRow row)
    {
        var began = TimeProvider.System.GetUtcNow();
        if (Rows(write, row) != 1) throw new DbUpdateConcurrencyException($"The row of {row.Table.Name} is no longer there.", row.Entry is { } entry ? [entry] : []);
        if (!IsHeard(began)) return;

        using var command = new SqliteCommand(write.Text, (SqliteConnection)Connection.DbConnection);
        Tell(command, rows: 1, began, TimeProvider.System.GetUtcNow() - began);
    }

    private static int Rows(SqliteWrite write, PlainRow row)
    {
        try
        {
            return write.Run(row);
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException($"The row of {row.Table.Name} was not written.", fault, row.Entry is { } entry ? [entry] : []);
        }
    }

    /// <summary>The statements of one connection. They end with it: a statement of a closed connection would hold its file.</summary>
    private sealed class Kept
    {
        private readonly Dictionary<(PlainTable Table, bool IsAdded, bool IsTracked, long Bits), SqliteWrite> _writes = [];
        private readonly SqliteConnection _connection;

        public Kept(SqliteConnection connection)
        {
            _connection = connection;
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState == ConnectionState.Closed) Forget();
            };
        }

        public SqliteWrite For(PlainRow row)
        {
            var key = (row.Table, row.IsAdded, row.Entry is not null, row.Bits);
            return _writes.TryGetValue(key, out var write) ? write : _writes[key] = SqliteWrite.For(_connection, row);
        }

        private void Forget()
        {
            foreach (var write in _writes.Values) write.Dispose();
            _writes.Clear();
        }
    }
}
