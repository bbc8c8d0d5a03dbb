using Connect.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Platform.Data;

/// <summary>
/// The one place where a process writes to SQLite. Up to 32 waiting jobs share a transaction, a savepoint each and one commit;
/// then all are answered. A second writing connection would starve behind this one (waits of two seconds were measured), so
/// everything goes through here. Durable (synchronous=FULL), and speed comes from grouping; only a group of jobs that all said they need not
/// wait for the disk does not: the next full commit, or a checkpoint, puts it there.
/// </summary>
public sealed partial class SqliteWriter(IServiceScopeFactory scopes, DatabaseSettings settings, ILogger<SqliteWriter> log)
    : InGroups<SqliteWriter.IJob>(JobsPerCommit), IFrame
{
    private const int JobsPerCommit = 32;

    private readonly Dictionary<string, SqliteCommand> _commands = [];

    // A new object each time it is opened: the statements and contexts kept for it belong to one handle of SQLite's and go with it.
    private SqliteConnection? _connection;

    public Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        RunAsync(work, waitsForDisk: true, stop);

    public Task<TResult> RunAheadOfDiskAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop) =>
        RunAsync(work, waitsForDisk: false, stop);

    private async Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, bool waitsForDisk, CancellationToken stop)
    {
        var job = new Job<TResult>(work, waitsForDisk, stop);
        await HandOverAsync(job, stop);
        return await job.Answer;
    }

    protected override async Task DoAsync(List<IJob> group)
    {
        try
        {
            var connection = await OpenAsync();
            Execute(connection, group.Exists(job => job.WaitsForDisk) ? "pragma synchronous=full" : "pragma synchronous=normal");
            Execute(connection, "begin immediate");
            foreach (var job in group) await RunInSavepointAsync(connection, job);
            Execute(connection, "commit");
        }
        catch (Exception fault)
        {
            await CloseAsync();
            foreach (var job in group) job.Fail(new StoreUnavailableException("The database did not take the write.", fault));
            LogCommitFailed(fault);
            return;
        }

        foreach (var job in group) job.Finish();
    }

    // Everything is written through this connection, so it may keep much of the file at hand: 64 MiB of pages instead of 2.
    private async Task<SqliteConnection> OpenAsync()
    {
        if (_connection is { } open) return open;

        // Not pooled: a connection put back into a pool would take a failed transaction and its locks along.
        var own = new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false };
        _connection = new SqliteConnection(own.ToString());
        await _connection.OpenAsync();
        _connection.KeepPlans();
        await using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=10000; pragma foreign_keys=on; pragma cache_size=-65536;";
        await pragmas.ExecuteNonQueryAsync();
        return _connection;
    }

    protected override Task EndAsync() => CloseAsync();

    // The next group begins on a fresh connection, whatever state this one is in; closing alone would leave its locks.
    private async Task CloseAsync()
    {
        if (_connection is not { } connection) return;

        if (connection.State == System.Data.ConnectionState.Open) RollBack(connection);
        foreach (var command in _commands.Values) await command.DisposeAsync();
        _commands.Clear();
        _connection = null;
        await connection.DisposeAsync();
    }

    private void RollBack(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "rollback");
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back by itself, or cannot even do that.
        }
    }

    private async Task RunInSavepointAsync(SqliteConnection connection, IJob job)
    {
        if (job.Abandoned) return;

        Execute(connection, "savepoint job");
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ScopeConnection>().Writing = connection;
            await job.RunAsync(scope.ServiceProvider);
        }

        Execute(connection, job.Keeps ? "release job" : "rollback to job; release job");
    }

    // Kept, so that SQLite need not read the same five commands again and again.
    private void Execute(SqliteConnection connection, string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.ExecuteNonQuery();
    }

    [LoggerMessage(LogLevel.Error, "A group of writes was not committed; its callers were told")]
    private partial void LogCommitFailed(Exception fault);
}
