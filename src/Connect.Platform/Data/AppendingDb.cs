using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connect.Platform.Data;

/// <summary>
/// A context that also takes rows without tracking them. What follows from one text is fifteen rows at which nothing looks again, and to track them
/// costs Entity Framework more than it costs to write them.
/// </summary>
public abstract class AppendingDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<object> _appended = [];

    /// <summary>
    /// Adds a row at which nothing in the frame looks again. It is written with the next save as it is by then, and its number stays with the database. Outside
    /// a frame, and where a row is not one plain row of one table, it is added as any other.
    /// </summary>
    public void Append<TRow>(TRow row) where TRow : class
    {
        if (WritesPlainRows && PlainTable.Of(Model.FindEntityType(typeof(TRow))!).CanBeAppendedTo) _appended.Add(row);
        else Add(row);
    }

    /// <summary>Whether the row that was added is still to be written.</summary>
    public bool Awaits(object row) => _appended.Contains(row) || Entry(row).State == EntityState.Added;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // Where nothing that is tracked has changed, nobody was asked to write.
        return _appended.Count == 0 ? saved : saved + await this.GetService<IDatabase>().SaveChangesAsync([], cancellationToken);
    }

    // Back in its pool it must not hold what a frame that failed left behind.
    public override void Dispose()
    {
        _appended.Clear();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        _appended.Clear();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    /// <summary>The rows that were appended since the last save; they are the caller's to write.</summary>
    internal object[] TakeAppended()
    {
        object[] rows = [.. _appended];
        _appended.Clear();
        return rows;
    }

    /// <summary>A frame has a transaction of its own, and is rolled back whole when anything fails: SQLite's writer by its savepoint, PostgreSQL's without any.</summary>
    internal bool WritesPlainRows =>
        Database.AutoTransactionBehavior == AutoTransactionBehavior.Never || (!Database.AutoSavepointsEnabled && Database.CurrentTransaction is not null);
}
