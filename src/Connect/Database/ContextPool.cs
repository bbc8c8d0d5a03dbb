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
internal sealed class ContextPool(DatabaseSettings settings)
{
    private readonly ConditionalWeakTable<DbConnection, PooledDbContextFactory<SqliteConnectDb>> _writing = [];
    private readonly Func<ConnectDb> _reading = settings.IsPostgres
        ? new PooledDbContextFactory<PostgresConnectDb>(ConnectDatabases.Postgres(settings)).CreateDbContext
        : new PooledDbContextFactory<SqliteConnectDb>(ConnectDatabases.Sqlite(settings)).CreateDbContext;

    public ConnectDb Rent(DbConnection? writing) => writing is null ? _reading() : Writing(writing);

    private SqliteConnectDb Writing(DbConnection connection)
    {
        var db = _writing.GetValue(connection, key => new(ConnectDatabases.Sqlite(key))).CreateDbContext();

        // The writer has its own transaction and savepoints; Entity Framework must not add any.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }
}
