using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connect.Platform.Data;

/// <summary>
/// Keeps the prepared statements of SQLite's connections. Entity Framework makes a command anew for every query, and SQLite would parse and
/// plan the same few dozen statements again for every text and every page: a third of its time. Each connection has its own, used by one
/// thread at a time. When it closes they are forgotten: a statement of a closed connection must not be used on the next.
/// </summary>
public sealed class KeptStatements : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, OfConnection> _all = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: { } connection } fresh ? _all.GetValue(connection, static key => new(key)).InPlaceOf(fresh) : result;

    private sealed class OfConnection
    {
        private const int AtMost = 500;

        private readonly Dictionary<string, KeptCommand> _kept = [];

        public OfConnection(DbConnection connection) => connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed) Forget();
        };

        public SqliteCommand InPlaceOf(SqliteCommand fresh)
        {
            if (Find(fresh) is not { } kept || !kept.Take()) return fresh;

            (kept.CommandTimeout, kept.Transaction) = (fresh.CommandTimeout, fresh.Transaction);
            foreach (SqliteParameter parameter in fresh.Parameters) kept.Parameters.Add(parameter);
            fresh.Dispose();
            return kept;
        }

        private KeptCommand? Find(SqliteCommand fresh)
        {
            if (_kept.TryGetValue(fresh.CommandText, out var kept)) return kept;
            if (_kept.Count == AtMost) return null;

            return _kept[fresh.CommandText] = new() { CommandText = fresh.CommandText, Connection = fresh.Connection };
        }

        private void Forget()
        {
            foreach (var kept in _kept.Values) kept.Forget();
            _kept.Clear();
        }
    }

    /// <summary>Being disposed is, for it, to be free again.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        private bool _taken;

        public bool Take() => !_taken && (_taken = true);

#pragma warning disable CA2215 // Not calling the base is the point: the statement stays prepared.
        public void Forget() => base.Dispose(disposing: true);

        protected override void Dispose(bool disposing)
        {
            if (!disposing) return;

            Parameters.Clear();
            _taken = false;
        }
#pragma warning restore CA2215
    }
}
