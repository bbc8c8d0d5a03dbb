using System.Text.Json;
using Connect.Modules.Conversations;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Due;

namespace Connect.Modules.Caseload.Due;

/// <summary>A minute later: a first text that came in the very moment of the transfer may have begun a conversation with the old worker. It goes along.</summary>
internal sealed class SettleTransfer(Transfers transfers, Workers workers, HandOverThread threads) : IDueWork
{
    public const string DueKind = "caseload.settle";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await transfers.StandingAsync(row.About, stop) is not { } transfer) return new DueEnd.CalledOff("It was undone.");

        // Handed on or back meanwhile: then it is another transfer's to settle.
        var team = (await workers.OfAsync(transfer.Person, stop)).ConvertAll(worker => worker.Id);
        if (!team.Contains(transfer.To)) return new DueEnd.CalledOff("Somebody else works with them by now.");

        foreach (var left in JsonSerializer.Deserialize<TransferFacts>(transfer.Facts)!.Reassigned.Workers.Except(team))
            await threads.RunAsync(transfer.Person, left, transfer.To, mark: false, Actor.Service, stop);
        return new DueEnd.Done();
    }
}
