using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Admin;

/// <summary>What follows when somebody who works with Connect becomes something else. Of service users there is a number, and no name.</summary>
/// <param name="PodsLeft">They leave these: only staff work in pods.</param>
/// <param name="PeopleLeft">So many service users whom they work with wait to be handed over.</param>
/// <param name="CasesKept">So many of whom they are in charge, though no officer any more, until somebody hands them over.</param>
/// <param name="WithoutSupervisor">Nobody leads these pods then.</param>
public sealed record RoleChange(IReadOnlyList<PodOverview> PodsLeft, int PeopleLeft, int CasesKept, IReadOnlyList<PodOverview> WithoutSupervisor);

/// <inheritdoc cref="RoleChange"/>
public sealed class UserRoleChange(PodList pods, PodMembers members, PodPeople people)
{
    public async Task<RoleChange> OfAsync(PersonCard user, Role to, CancellationToken stop)
    {
        var theirs = await pods.OfAsync(user.Id, stop);
        var pairs = people.Pairs.Where(pair => pair.Worker == user.Id);
        return new(
            to.IsStaff() ? [] : theirs,
            to.IsStaff() ? 0 : await pairs.Select(pair => pair.Person).Distinct().CountAsync(stop),
            to.IsStaff() && to != Role.Officer ? await pairs.CountAsync(pair => pair.IsOfficer, stop) : 0,
            user.Role == Role.Supervisor && to != Role.Supervisor ? await WithoutAsync(user.Id, theirs, stop) : []);
    }

    private async Task<IReadOnlyList<PodOverview>> WithoutAsync(PersonId supervisor, IEnumerable<PodOverview> theirs, CancellationToken stop)
    {
        var without = new List<PodOverview>();
        foreach (var pod in theirs.Where(pod => pod.IsOpen))
            if (!(await members.StaffAsync(pod.Id, stop)).Exists(worker => worker.Role == Role.Supervisor && worker.Id != supervisor)) without.Add(pod);

        return without;
    }
}
