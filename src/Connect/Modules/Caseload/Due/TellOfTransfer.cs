using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Due;

namespace Connect.Modules.Caseload.Due;

/// <summary>Once a transfer can no longer be undone, the person is told: one neutral text that names the new worker.</summary>
internal sealed class TellOfTransfer(Transfers transfers, Workers workers, TransferTexts texts) : IDueWork
{
    public const string DueKind = "caseload.tell";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await transfers.StandingAsync(row.About, stop) is not { } transfer) return new DueEnd.CalledOff("It was undone.");

        if (!(await workers.OfAsync(transfer.Person, stop)).Exists(worker => worker.Id == transfer.To)) return new DueEnd.CalledOff("Somebody else works with them by now.");

        await texts.TellAsync(transfer, Actor.Service, stop);
        return new DueEnd.Done();
    }
}
