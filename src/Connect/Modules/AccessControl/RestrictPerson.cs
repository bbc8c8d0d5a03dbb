using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>From now on only those who are named see a service user. Said again, the new names count.</summary>
public sealed class RestrictPerson(ConnectDb db, PersonCards cards, AuditTrail audit, TimeProvider clock)
{
    /// <param name="named">Staff of the person's pod.</param>
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, IReadOnlyCollection<PersonId> named, string reason, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Restriction, person, stop)) return AccessProblems.Unknown;
        if (AccessProblems.Of(reason) is { } wrong) return wrong;
        if ((await cards.OfAsync(person, stop)).Role != Role.ServiceUser) return AccessProblems.Unknown;
        foreach (var viewer in named)
            if (!await IsOfPodAsync(viewer, person, stop)) return AccessProblems.NotInPod;

        await LiftRestriction.RemoveAsync(db, person, stop);
        db.Add(new Restriction { Person = person, Reason = reason.Trim(), By = by.Person, At = clock.UtcNow() });
        db.AddRange(named.Distinct().Select(viewer => new RestrictionViewer { Person = person, Viewer = viewer }));
        audit.Record(AccessShown.Restriction.Act(AuditKind.Alteration, person) with { Reason = reason.Trim(), Restricted = true }, by);
        return person;
    }

    private async Task<bool> IsOfPodAsync(PersonId viewer, PersonId person, CancellationToken stop) =>
        await db.Set<Sight>().AnyAsync(sight => sight.Viewer == viewer && sight.Person == person && sight.Reach == "pod", stop)
        || await db.Set<HiddenSight>().AnyAsync(hidden => hidden.Viewer == viewer && hidden.Person == person, stop);
}

/// <summary>The whole pod sees the person again.</summary>
public sealed class LiftRestriction(ConnectDb db, AuditTrail audit)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Restriction, person, stop)) return AccessProblems.Unknown;
        if (await RemoveAsync(db, person, stop) == 0) return AccessProblems.Unknown;

        audit.Record(AccessShown.Restriction.Act(AuditKind.Alteration, person) with { Restricted = true }, by);
        return person;
    }

    internal static async Task<int> RemoveAsync(ConnectDb db, PersonId person, CancellationToken stop)
    {
        await db.Set<RestrictionViewer>().Where(viewer => viewer.Person == person).ExecuteDeleteAsync(stop);
        return await db.Set<Restriction>().Where(restriction => restriction.Person == person).ExecuteDeleteAsync(stop);
    }
}
