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

        var plain = PlainRows(entries);
        InOrderOfAdding(plain);
        foreach (var row in plain) Insert(row);
        if (plain.Count == entries.Count) return plain.Count;

        var added = plain.ToHashSet();
        return plain.Count + await base.SaveChangesAsync([.. entries.Where(entry => !added.Contains(entry))], cancellationToken);
    }

    // The writer has a transaction of its own, and so says that Entity Framework begins none.
    private bool IsWriters =>
        _connection is { DbConnection: SqliteConnection, Context.Database.AutoTransactionBehavior: AutoTransactionBehavior.Never };

    // Where rows of the same table are changed or removed too, the order matters and is Entity Framework's.
    private static List<IUpdateEntry> PlainRows(IList<IUpdateEntry> entries)
    {
        List<IEntityType> changed = [];
        foreach (var entry in entries)
            if (entry.EntityState != EntityState.Added && !changed.Contains(entry.EntityType)) changed.Add(entry.EntityType);
        return [.. entries.Where(entry => entry.EntityState == EntityState.Added && !changed.Contains(entry.EntityType) && SqliteInsert.CanDo(entry.EntityType))];
    }

    // A number that the database gives is the order of what happened. Until then each row has a temporary one, and those rise.
    private static void InOrderOfAdding(List<IUpdateEntry> rows) => rows.Sort((one, other) =>
        one.EntityType == other.EntityType && TemporaryKey(one) is { } first && TemporaryKey(other) is { } second ? Comparer<object>.Default.Compare(first, second)
        : StringComparer.Ordinal.Compare(one.EntityType.Name, other.EntityType.Name));

    private static object? TemporaryKey(IUpdateEntry row) =>
        row.EntityType.FindPrimaryKey() is { Properties: [var key] } && row.HasTemporaryValue(key) ? row.GetCurrentValue(key) : null;

    private void Insert(IUpdateEntry row)
    {
        var kept = Kept.GetValue(_connection.DbConnection, static _ => []);
        var key = (row.EntityType, SqliteInsert.GivenByDatabase(row));
        if (!kept.TryGetValue(key, out var insert)) kept[key] = insert = new((SqliteConnection)_connection.DbConnection, key.EntityType, key.Item2);
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
        var isHeard = listeners.ShouldLogCommandExecute(began);
        var (id, context, source) = (isHeard ? Guid.CreateVersion7() : Guid.Empty, _connection.Context, CommandSource.SaveChanges);
        if (isHeard) listeners.CommandNonQueryExecuting(_connection, insert.Command, insert.Command.CommandText, context, id, _connection.ConnectionId, began, source);
        insert.Run(row);
        if (!isHeard) return;

        var took = TimeProvider.System.GetUtcNow() - began;
        listeners.CommandNonQueryExecuted(_connection, insert.Command, insert.Command.CommandText, context, id, _connection.ConnectionId, 1, began, took, source);
    }
}
