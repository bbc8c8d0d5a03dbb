using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>
/// Adds rows on the writer's connection by statements that stay prepared. Entity Framework would make a batch, a command and a reader anew for each
/// row, and what follows from one text is fifteen rows: a fifth of the writer's time. It still does what is changed and removed, and whatever is
/// not one plain row of one table.
/// </summary>
public sealed class SqliteInserts(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, IRelationalCommandDiagnosticsLogger listeners)
    : RelationalDatabase(dependencies, relational)
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<(IEntityType, long), SqliteInsert>> Kept = [];

    private readonly IRelationalConnection _connection = relational.Connection;

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (!IsWriters) return await base.SaveChangesAsync(entries, cancellationToken);

        var plain = PlainRows.Added(entries);
        foreach (var row in PlainRows.InOrderOfAdding(plain)) Insert(row);
        if (plain.Count == entries.Count) return plain.Count;

        var added = plain.ToHashSet();
        return plain.Count + await base.SaveChangesAsync([.. entries.Where(entry => !added.Contains(entry))], cancellationToken);
    }

    // The writer has a transaction of its own, and so says that Entity Framework begins none.
    private bool IsWriters =>
        _connection is { DbConnection: SqliteConnection, Context.Database.AutoTransactionBehavior: AutoTransactionBehavior.Never };

    private void Insert(IUpdateEntry row)
    {
        var kept = Kept.GetValue(_connection.DbConnection, static _ => []);
        var key = (row.EntityType, PlainRows.GivenByDatabase(row));
        if (!kept.TryGetValue(key, out var insert)) kept[key] = insert = new((SqliteConnection)_connection.DbConnection, row.EntityType, key.Item2);
        try
        {
            insert.Fill(row);
            Run(insert, row, TimeProvider.System.GetUtcNow());
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException($"The row was not added to {row.EntityType.GetTableName()}.", fault, [row]);
        }
    }

    // Whoever listens to Entity Framework's statements hears these too.
    private void Run(SqliteInsert insert, IUpdateEntry row, DateTimeOffset began)
    {
        if (!listeners.ShouldLogCommandExecute(began))
        {
            insert.Run(row);
            return;
        }

        var (id, command, text) = (Guid.CreateVersion7(), insert.Command, insert.Command.CommandText);
        listeners.CommandNonQueryExecuting(_connection, command, text, _connection.Context, id, _connection.ConnectionId, began, CommandSource.SaveChanges);
        insert.Run(row);
        var took = TimeProvider.System.GetUtcNow() - began;
        listeners.CommandNonQueryExecuted(_connection, command, text, _connection.Context, id, _connection.ConnectionId, 1, began, took, CommandSource.SaveChanges);
    }
}
