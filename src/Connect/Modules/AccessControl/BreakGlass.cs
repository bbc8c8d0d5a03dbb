using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>
/// Opens a restricted record of one's own pod for an hour, with a reason. The pod's other supervisors are told, but for those who are kept from the person; where
/// there is none, the administrators are, without a name. The journal and the audit keep it.
/// </summary>
public sealed class BreakGlass(ConnectDb db, Workers workers, PersonCards cards, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const int AdministratorsAtMost = 50;

    public async Task<Outcome<PersonId>> RunAsync(PersonId person, string reason, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } viewer || !await db.MayAsync(by, AccessAction.OpenRestricted, Thing.Person, person, stop)) return AccessProblems.Unknown;
        if (AccessProblems.Of(reason) is { } wrong) return wrong;
        var why = reason.Trim();

        db.Add(new BrokenGlass { Id = Guid.CreateVersion7(), Viewer = viewer, Person = person, Reason = why, Until = clock.UtcNow() + Lasts });
        journal.Record(GlassJournal.Opened(person, why), by);
        await AlertAsync(viewer, person, why, by, stop);
        audit.Record(AccessShown.BrokenGlass.Act(AuditKind.Consultation, person) with { Reason = why }, by);
        return person;
    }

    private async Task AlertAsync(PersonId viewer, PersonId person, string why, Actor by, CancellationToken stop)
    {
        var kept = await db.Set<Exclusion>().Where(exclusion => exclusion.Person == person).Select(exclusion => exclusion.Viewer).ToListAsync(stop);
        var others = (await workers.SupervisorsAsync(person, stop)).Where(supervisor => supervisor.Id != viewer && !kept.Contains(supervisor.Id)).ToList();
        foreach (var supervisor in others) journal.Record(GlassJournal.Alert(viewer, person, supervisor.Id, why), by);
        if (others.Count > 0) return;

        foreach (var administrator in await cards.All.Where(card => card.Role == Role.Administrator && card.State == PersonState.Active).OrderBy(card => card.Id).Take(AdministratorsAtMost).ToListAsync(stop))
            journal.Record(GlassJournal.AlertAdministrator(administrator.Id, person), by);
    }
}
