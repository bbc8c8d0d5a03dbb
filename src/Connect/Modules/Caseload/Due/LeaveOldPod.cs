using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Due;

namespace Connect.Modules.Caseload.Due;

/// <summary>Who went to another pod stays in the old one as well until the last appointment there is over; then its staff see them no longer.</summary>
internal sealed class LeaveOldPod(Transfers transfers, Reassign reassign, Workers workers, PodMembers members) : IDueWork
{
    public const string DueKind = "caseload.leave-pod";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        if (await transfers.StandingAsync(row.About, stop) is not { } transfer) return new DueEnd.CalledOff("It was undone.");

        // A pod in which somebody works with them now is not an old one.
        var team = await workers.OfAsync(transfer.Person, stop);
        foreach (var pod in await members.OfPersonAsync(transfer.Person, stop))
            if (!await WorksThereAsync(team, pod.Id, stop)) await reassign.LeaveAsync(transfer.Person, pod.Id, Actor.Service, stop);

        return new DueEnd.Done();
    }

    private async Task<bool> WorksThereAsync(IEnumerable<PersonCard> team, PodId pod, CancellationToken stop)
    {
        foreach (var worker in team)
            if (await members.IsStaffAsync(pod, worker.Id, stop)) return true;

        return false;
    }
}
