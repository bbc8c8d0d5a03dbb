using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>
/// An administrator says that somebody who works with Connect is something else from now on; it counts at their next request. Whoever stops
/// being staff leaves every pod. Never of themselves, and never of the last administrator.
/// </summary>
internal sealed class ChangeRole(
    ConnectDb db, PersonCards cards, Administrators administrators, PodMembers members, LeavePod leave, SetRole set, Platform.Recording.Journal journal)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Role to, Actor by, CancellationToken stop)
    {
        if (by.Person == person || !await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return AccountProblems.Unknown;

        await db.WaitForRoleAsync(person, stop);
        var from = (await cards.OfAsync(person, stop)).Role;
        if (from.SignsInByText() || to.SignsInByText()) return AccountProblems.SignsInByText;
        if (from == to) return PersonProblems.AlreadyChanged;
        if (from == Role.Administrator && await administrators.IsLastAsync(person, stop)) return AccountProblems.LastAdministrator;

        var changed = await set.RunAsync(person, from, to, by, stop);
        if (!changed.Succeeded) return changed;

        if (!to.IsStaff()) await LeavePodsAsync(person, by, stop);
        journal.Record(SignInJournal.RoleChanged(person), by);
        return person;
    }

    private async Task LeavePodsAsync(PersonId person, Actor by, CancellationToken stop)
    {
        foreach (var pod in await members.OfStaffAsync(person, stop)) await leave.RunAsync(pod.Id, person, by, stop);
    }
}
