using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>From now on this worker never sees this service user, whatever pod they are in.</summary>
public sealed class ExcludeWorker(ConnectDb db, PersonCards cards, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId worker, PersonId person, string reason, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Restriction, person, stop)) return AccessProblems.Unknown;
        if (AccessProblems.Of(reason) is { } wrong) return wrong;
        if ((await cards.OfAsync(person, stop)).Role != Role.ServiceUser || !(await cards.OfAsync(worker, stop)).Role.IsStaff()) return AccessProblems.Unknown;

        await EndExclusion.RemoveAsync(db, worker, person, stop);
        db.Add(new Exclusion { Viewer = worker, Person = person, Reason = reason.Trim(), By = by.Person, At = clock.UtcNow() });
        audit.Record(AccessShown.Exclusion.Act(AuditKind.Alteration, [person, worker]) with { Reason = reason.Trim(), Restricted = true }, by);
        return person;
    }
}

/// <summary>The worker sees the person again, where their pod lets them.</summary>
public sealed class EndExclusion(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId worker, PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Restriction, person, stop)) return AccessProblems.Unknown;
        if (await RemoveAsync(db, worker, person, stop) == 0) return AccessProblems.Unknown;

        audit.Record(AccessShown.Exclusion.Act(AuditKind.Alteration, [person, worker]) with { Restricted = true }, by);
        return person;
    }

    internal static Task<int> RemoveAsync(ConnectDb db, PersonId worker, PersonId person, CancellationToken stop) =>
        db.Set<Exclusion>().Where(exclusion => exclusion.Viewer == worker && exclusion.Person == person).ExecuteDeleteAsync(stop);
}
