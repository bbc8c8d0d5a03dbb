using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.People;

/// <summary>Puts on record what somebody who works with Connect is. Whoever calls it has asked whether the actor may, and what else must follow.</summary>
/// <remarks>Whoever goes by what somebody is takes turns with it: <see cref="RoleTurn"/>.</remarks>
public sealed class SetRole(ConnectDb db, AuditTrail audit)
{
    private static readonly Shown Changed = new("person", "role");

    /// <param name="from">What they were when that was decided; refused if they are something else by now.</param>
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Role from, Role to, Actor by, CancellationToken stop)
    {
        var changed = await db.Set<Person>().Where(p => p.Id == person && p.Role == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.Role, to), stop);
        if (changed == 0) return PersonProblems.AlreadyChanged;

        audit.Record(Changed.Act(AuditKind.Alteration, person), by);
        return person;
    }
}

/// <summary>One at a time changes what somebody is, or does what only somebody of their role may: nobody becomes staff of a pod and a volunteer at once.</summary>
public static class RoleTurn
{
    /// <summary>Waits for the turn, and keeps it until the commit. To be taken before the role is read.</summary>
    public static Task WaitForRoleAsync(this ConnectDb db, PersonId person, CancellationToken stop) => db.WaitForTurnAsync($"role of {person}", stop);
}
