using System.Data.Common;
using System.Runtime.CompilerServices;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Connect.Database;

/// <summary>
/// The contexts of the service's scopes, used again once a scope has ended: to make one costs more than most of its queries.
/// They read on a connection of their own, or write on a frame's.
/// </summary>
internal sealed class ContextPool(DatabaseSettings settings) : IDisposable
{
    private readonly SqliteReaders _readers = new(settings);
    private readonly ConditionalWeakTable<DbConnection, PooledDbContextFactory<SqliteConnectDb>> _reading = [], _writing = [];
    private readonly PooledDbContextFactory<PostgresConnectDb>? _postgres =
        settings.IsPostgres ? new(ConnectDatabases.Postgres(settings)) : null;

    public ConnectDb Rent(ScopeConnection scope) =>
        scope.Writing is { } writing ? Writing(writing) : _postgres?.CreateDbContext() ?? (ConnectDb)Reading(scope);

    public void Dispose() => _readers.Dispose();

    private SqliteConnectDb Reading(ScopeConnection scope)
    {
        var connection = _readers.Take();
        scope.GiveBack = () => _readers.GiveBack(connection);
        return _reading.GetValue(connection, static key => new(ConnectDatabases.SqliteReading(key))).CreateDbContext();
    }

    private SqliteConnectDb Writing(DbConnection connection)
    {
        var db = _writing.GetValue(connection, static key => new(ConnectDatabases.SqliteWriting(key))).CreateDbContext();

        // The writer has its own transaction and savepoints; Entity Framework must not add any.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }
}
