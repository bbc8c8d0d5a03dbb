using System.Collections.Concurrent;
using System.Data;
using Connect.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Connect.Database;

/// <summary>
/// SQLite's reading connections, which stay open from scope to scope. Opening one for each query would throw its prepared statements away
/// and register Entity Framework's functions anew: half of what a page costs.
/// </summary>
internal sealed class SqliteReaders(DatabaseSettings settings) : IDisposable
{
    private const int MostAtRest = 64;

    private readonly ConcurrentStack<SqliteConnection> _atRest = [];
    private volatile bool _disposed;

    public SqliteConnection Take()
    {
        if (!_atRest.TryPop(out var connection)) connection = new(new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ToString());
        if (connection.State != ConnectionState.Open) Open(connection);
        return connection;
    }

    public void GiveBack(SqliteConnection connection)
    {
        if (_disposed || _atRest.Count >= MostAtRest) connection.Dispose();
        else _atRest.Push(connection);
    }

    // Mapped: whenever anybody has written, SQLite forgets the pages that it had read, and would copy each again.
    private static void Open(SqliteConnection connection)
    {
        connection.Open();
        connection.KeepPlans();
        using var map = connection.CreateCommand();
        map.CommandText = "pragma mmap_size=268435456";
        map.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _disposed = true;
        while (_atRest.TryPop(out var connection)) connection.Dispose();
    }
}
