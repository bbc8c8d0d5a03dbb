using System.Text.Json;
using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>
/// Takes a batch back within ten minutes: all of it or nothing. The people were not told yet, so it is as if it had not been; what was put
/// together or has changed since cannot be taken apart, and then it says so.
/// </summary>
public sealed class UndoTransfer(
    ConnectDb db, Reassign reassign, HandOverThread threads, HandOverAppointments appointments, MayHandOver may, DueRows due, Platform.Recording.Journal journal,
    AuditTrail audit, TimeProvider clock)
{
    /// <returns>How many people are back.</returns>
    public async Task<Outcome<int>> RunAsync(Guid batch, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var rows = db.Set<Transfer>().Where(transfer => transfer.Batch == batch && transfer.UndoneAt == null && transfer.UndoUntil > now);
        var transfers = await rows.AsNoTracking().ToListAsync(stop);
        if (transfers.Count == 0 || await rows.ExecuteUpdateAsync(set => set.SetProperty(t => t.UndoneAt, now), stop) != transfers.Count) return CaseloadProblems.TooLate;

        foreach (var transfer in transfers)
            if (await UndoAsync(transfer, by, stop) is { } problem) return problem;

        return transfers.Count;
    }

    private async Task<Problem?> UndoAsync(Transfer transfer, Actor by, CancellationToken stop)
    {
        var facts = JsonSerializer.Deserialize<TransferFacts>(transfer.Facts)!;
        if (!await may.FromAsync(transfer.From, by, stop)) return PodProblems.Unknown;
        if (facts.IsFinal || !(await reassign.UndoAsync(transfer.Person, transfer.To, facts.Reassigned, by, stop)).Succeeded) return CaseloadProblems.TooLate;
        if (!await appointments.UndoAsync(transfer.Person, facts.Moved, by, stop)) return CaseloadProblems.TooLate;

        // Lines were given up a moment before the transfer was written down.
        await threads.UndoAsync(transfer.Person, transfer.From, transfer.To, [.. facts.Reassigned.Workers.Skip(1)], transfer.At.AddMinutes(-1), by, stop);
        await due.CallOffAsync(transfer.Id, [Due.TellOfTransfer.DueKind, Due.SettleTransfer.DueKind, Due.LeaveOldPod.DueKind], "It was undone.", stop);
        journal.Record(TransferJournal.Undone(transfer), by);
        audit.Record(CaseloadShown.Transfer.Act(AuditKind.Alteration, transfer.Person, transfer.Id), by);
        return null;
    }
}
