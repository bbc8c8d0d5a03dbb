using System.Text.Json;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload.Due;

/// <summary>Who went to another pod stays in the old one as well until the last appointment there is over; then its staff see them no longer.</summary>
internal sealed class LeaveOldPod(ConnectDb db, Reassign reassign, PodMembers members) : IDueWork
{
    public const string DueKind = "caseload.leave-pod";

    public string Kind => DueKind;

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await db.Set<Transfer>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == row.About && t.UndoneAt == null, stop) is not { } transfer)
            return new DueEnd.CalledOff("It was undone.");

        var theirs = (await members.OfStaffAsync(transfer.To, stop)).ConvertAll(pod => pod.Id);
        var joined = JsonSerializer.Deserialize<TransferFacts>(transfer.Facts)!.Reassigned.Joined;
        foreach (var pod in await members.OfPersonAsync(transfer.Person, stop))
            if (pod.Id != joined && !theirs.Contains(pod.Id)) await reassign.LeaveAsync(transfer.Person, pod.Id, Actor.Service, stop);

        return new DueEnd.Done();
    }
}
