using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Connect.Platform.Data;

/// <summary>Writes plain rows in one trip. Npgsql need not read the statements to find what is in them, and those that were only appended to one table are one statement.</summary>
public sealed class PostgresWrites(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, IRelationalCommandDiagnosticsLogger listeners)
    : PlainWrites(dependencies, relational, listeners)
{
    // Each number of rows is a statement of its own, which every connection keeps.
    private const int RowsAtOnce = 8;

    private static readonly ConcurrentDictionary<(PlainTable Table, bool IsAdded, bool IsTracked, long Bits, int Rows), PostgresWrite> Kept = new();

    private protected override async Task WriteAsync(List<PlainRow> rows, CancellationToken stop)
    {
        var writes = Together(rows).Select(some => (Rows: some, Write: For(some))).ToList();
        await using var batch = new NpgsqlBatch((NpgsqlConnection)Connection.DbConnection, (NpgsqlTransaction)Connection.CurrentTransaction!.GetDbTransaction());
        foreach (var (some, write) in writes) batch.BatchCommands.Add(write.For(some));
        var began = TimeProvider.System.GetUtcNow();
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(stop);
            foreach (var (some, write) in writes)
                if (write.Given.Any) await ReturnAsync(write, some[0], reader, stop);
            while (await reader.NextResultAsync(stop)) { }
        }
        catch (PostgresException fault)
        {
            throw new DbUpdateException("The rows were not written.", fault, [.. rows.Where(row => row.Entry is not null).Select(row => row.Entry!)]);
        }

        if (IsHeard(began)) Tell(writes, began);

        // What is no longer there was taken over by somebody else.
        foreach (var (index, (some, _)) in writes.Index())
        {
            if (batch.BatchCommands[index].RecordsAffected != some.Count)
                throw new DbUpdateConcurrencyException($"A row of {some[0].Table.Name} is no longer there.", some[0].Entry is { } entry ? [entry] : []);
        }
    }

    // The whole batch took as long as each says.
    private void Tell(List<(List<PlainRow> Rows, PostgresWrite Write)> writes, DateTimeOffset began)
    {
        var took = TimeProvider.System.GetUtcNow() - began;
        foreach (var (rows, write) in writes)
        {
            using var command = new NpgsqlCommand(write.Text, (NpgsqlConnection)Connection.DbConnection);
            Tell(command, rows.Count, began, took);
        }
    }

    private static IEnumerable<List<PlainRow>> Together(List<PlainRow> rows)
    {
        var some = new List<PlainRow>();
        foreach (var row in rows)
        {
            if (some is [var first, ..] && (some.Count == RowsAtOnce || first.Entry is not null || row.Entry is not null || row.Table != first.Table || row.Bits != first.Bits))
            {
                yield return some;
                some = [];
            }

            some.Add(row);
        }

        yield return some;
    }

    private static PostgresWrite For(List<PlainRow> rows)
    {
        var like = rows[0];
        return Kept.GetOrAdd((like.Table, like.IsAdded, like.Entry is not null, like.Bits, rows.Count), static (key, like) =>
            key.IsAdded ? PostgresWrite.Adding(like, key.Rows) : PostgresWrite.Changing(like), like);
    }

    private static async Task ReturnAsync(PostgresWrite write, PlainRow row, NpgsqlDataReader reader, CancellationToken stop)
    {
        await reader.ReadAsync(stop);
        write.Given.TakeOver(row.Entry!, column => reader.IsDBNull(column) ? null : reader.GetValue(column));
        await reader.NextResultAsync(stop);
    }
}
