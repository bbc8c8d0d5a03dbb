using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Connect.Platform.Data;

/// <summary>
/// Writes what a frame adds and changes in one trip, by statements that are made once. Entity Framework would put together the text of all of them for each
/// text that comes in, and Npgsql would read it to find the statements in it. It still does what is removed, and whatever is not one plain row of one table.
/// </summary>
public sealed class PostgresWrites(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, IRelationalCommandDiagnosticsLogger listeners)
    : RelationalDatabase(dependencies, relational)
{
    private static readonly ConcurrentDictionary<(IEntityType Table, EntityState State, long Bits), PostgresWrite> Kept = new();

    private readonly IRelationalConnection _connection = relational.Connection;

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (!IsFrames) return await base.SaveChangesAsync(entries, cancellationToken);

        List<IUpdateEntry> plain = [.. PlainRows.InOrderOfAdding(PlainRows.Added(entries)), .. Changed(entries)];
        if (plain.Count > 0) await WriteAsync(plain, cancellationToken);
        if (plain.Count == entries.Count) return plain.Count;

        var written = plain.ToHashSet();
        return plain.Count + await base.SaveChangesAsync([.. entries.Where(entry => !written.Contains(entry))], cancellationToken);
    }

    // A frame has a transaction of its own, and is rolled back whole when anything fails.
    private bool IsFrames => _connection is { DbConnection: NpgsqlConnection, CurrentTransaction: not null, Context.Database.AutoSavepointsEnabled: false };

    // The one row of its table that anything happens to. Of several the order matters, and is Entity Framework's.
    private static IEnumerable<IUpdateEntry> Changed(IList<IUpdateEntry> entries) => entries
        .Where(entry => entry.EntityState == EntityState.Modified && PlainRows.IsPlain(entry.EntityType) && entries.Count(other => other.EntityType == entry.EntityType) == 1)
        .Where(entry => PlainRows.Changed(entry) != 0 && entry.EntityType.GetProperties().All(property => !property.IsConcurrencyToken && !property.ValueGenerated.HasFlag(ValueGenerated.OnUpdate)));

    private async Task WriteAsync(List<IUpdateEntry> rows, CancellationToken stop)
    {
        var writes = rows.ConvertAll(Write);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)_connection.DbConnection, (NpgsqlTransaction)_connection.CurrentTransaction!.GetDbTransaction());
        for (var index = 0; index < rows.Count; index++) batch.BatchCommands.Add(writes[index].For(rows[index]));
        var began = TimeProvider.System.GetUtcNow();
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(stop);
            for (var index = 0; index < rows.Count; index++)
                if (writes[index].Given.Any) await ReturnAsync(writes[index], rows[index], reader, stop);
            while (await reader.NextResultAsync(stop)) { }
            Tell(writes, began);
        }
        catch (PostgresException fault)
        {
            throw new DbUpdateException("The rows were not written.", fault, rows);
        }

        // What is no longer there was taken over by somebody else.
        if (rows.Where((_, index) => batch.BatchCommands[index].RecordsAffected != 1).ToList() is { Count: > 0 } gone)
            throw new DbUpdateConcurrencyException($"A row of {gone[0].EntityType.GetTableName()} is no longer there.", gone);
    }

    // Whoever listens to Entity Framework's statements hears these too. The whole batch took as long as each says.
    private void Tell(List<PostgresWrite> writes, DateTimeOffset began)
    {
        if (!listeners.ShouldLogCommandExecute(began)) return;

        var took = TimeProvider.System.GetUtcNow() - began;
        foreach (var write in writes)
        {
            var id = Guid.CreateVersion7();
            using var command = new NpgsqlCommand(write.Text, (NpgsqlConnection)_connection.DbConnection);
            listeners.CommandNonQueryExecuting(_connection, command, write.Text, _connection.Context, id, _connection.ConnectionId, began, CommandSource.SaveChanges);
            listeners.CommandNonQueryExecuted(_connection, command, write.Text, _connection.Context, id, _connection.ConnectionId, 1, began, took, CommandSource.SaveChanges);
        }
    }

    private static PostgresWrite Write(IUpdateEntry row)
    {
        var isAdded = row.EntityState == EntityState.Added;
        return Kept.GetOrAdd((row.EntityType, row.EntityState, isAdded ? PlainRows.GivenByDatabase(row) : PlainRows.Changed(row)), static key =>
            key.State == EntityState.Added ? PostgresWrite.Adding(key.Table, key.Bits) : PostgresWrite.Changing(key.Table, key.Bits));
    }

    private static async Task ReturnAsync(PostgresWrite write, IUpdateEntry row, NpgsqlDataReader reader, CancellationToken stop)
    {
        await reader.ReadAsync(stop);
        write.Given.TakeOver(row, reader);
        await reader.NextResultAsync(stop);
    }
}
