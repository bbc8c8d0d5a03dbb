using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Connect.Platform.Data;

/// <summary>
/// Writes a frame's plain rows by statements that are made once. Entity Framework would make a batch, a command and a reader anew for each frame, and what
/// follows from one text is fifteen rows. It still does what is removed, and whatever is not one plain row of one table.
/// </summary>
public abstract class PlainWrites(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, IRelationalCommandDiagnosticsLogger listeners)
    : RelationalDatabase(dependencies, relational)
{
    private protected IRelationalConnection Connection { get; } = relational.Connection;

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (Connection.Context is not AppendingDb { WritesPlainRows: true } db) return await base.SaveChangesAsync(entries, cancellationToken);

        var plain = PlainRow.Of(entries, db.TakeAppended(), db.Model);
        if (plain.Count > 0) await WriteAsync(plain, cancellationToken);

        var written = plain.Where(row => row.Entry is not null).Select(row => row.Entry!).ToHashSet();
        if (written.Count == entries.Count) return plain.Count;
        return plain.Count + await base.SaveChangesAsync([.. entries.Where(entry => !written.Contains(entry))], cancellationToken);
    }

    private protected abstract Task WriteAsync(List<PlainRow> rows, CancellationToken stop);

    /// <summary>Whoever listens to Entity Framework's statements hears these too.</summary>
    private protected bool IsHeard(DateTimeOffset began) => listeners.ShouldLogCommandExecute(began);

    /// <summary>Tells whoever listens of a statement that was run.</summary>
    private protected void Tell(DbCommand command, int rows, DateTimeOffset began, TimeSpan took)
    {
        var id = Guid.CreateVersion7();
        listeners.CommandNonQueryExecuting(Connection, command, command.CommandText, Connection.Context, id, Connection.ConnectionId, began, CommandSource.SaveChanges);
        listeners.CommandNonQueryExecuted(Connection, command, command.CommandText, Connection.Context, id, Connection.ConnectionId, rows, began, took, CommandSource.SaveChanges);
    }
}
