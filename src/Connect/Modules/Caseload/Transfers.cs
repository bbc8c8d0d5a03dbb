using System.Text.Json;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>A transfer as pages show it.</summary>
public sealed record TransferCard(
    Guid Id, Guid Batch, PersonId Person, PersonId From, PersonId To, DateTime At, DateTime UndoUntil, DateTime? UndoneAt, int Unread, int Moved, int Kept, bool IsFinal);

/// <summary>What was handed over, of the people whom the reader sees.</summary>
public sealed class Transfers(ConnectDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<TransferCard>> OfBatchAsync(Guid batch, Actor by, CancellationToken stop) =>
        [.. (await Visible(by).Where(transfer => transfer.Batch == batch).OrderBy(transfer => transfer.Id).Take(ReallocationWish.Most).ToListAsync(stop)).Select(Card)];

    public async Task<TransferCard?> OneAsync(Guid id, Actor by, CancellationToken stop) =>
        await Visible(by).FirstOrDefaultAsync(transfer => transfer.Id == id, stop) is { } transfer ? Card(transfer) : null;

    /// <summary>For work that follows from one: null once it was undone.</summary>
    internal Task<Transfer?> StandingAsync(Guid id, CancellationToken stop) => db.Set<Transfer>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.UndoneAt == null, stop);

    /// <summary>Whether "Undo" can still be pressed; whether it succeeds is found out then.</summary>
    public bool CanUndo(IReadOnlyList<TransferCard> batch) => batch.Count > 0 && batch.All(one => !one.IsFinal && one.UndoneAt is null && one.UndoUntil > clock.UtcNow());

    private IQueryable<Transfer> Visible(Actor by) => db.Set<Transfer>().VisibleTo(db, by, Thing.Person);

    private static TransferCard Card(Transfer transfer)
    {
        var facts = JsonSerializer.Deserialize<TransferFacts>(transfer.Facts)!;
        return new(
            transfer.Id, transfer.Batch, transfer.Person, transfer.From, transfer.To, transfer.At, transfer.UndoUntil, transfer.UndoneAt, facts.Unread, facts.Moved.Count,
            facts.Kept.Count, facts.IsFinal);
    }
}
