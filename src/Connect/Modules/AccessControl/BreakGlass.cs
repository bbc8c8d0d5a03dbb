using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;

namespace Connect.Modules.AccessControl;

/// <summary>Opens a restricted record of one's own pod for an hour, with a reason. The pod's supervisors are told, and the journal and the audit keep it.</summary>
public sealed class BreakGlass(ConnectDb db, Workers workers, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    public async Task<Outcome<PersonId>> RunAsync(PersonId person, string reason, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } viewer || !await db.MayAsync(by, AccessAction.OpenRestricted, Thing.Person, person, stop)) return AccessProblems.Unknown;
        var why = reason.Trim();
        if (why.Length is 0 or > LongestReason) return AccessProblems.NoReason;

        db.Add(new BrokenGlass { Id = Guid.CreateVersion7(), Viewer = viewer, Person = person, Reason = why, Until = clock.UtcNow() + Lasts });
        journal.Record(GlassJournal.Opened(person, why), by);
        foreach (var supervisor in await workers.SupervisorsAsync(person, stop))
            journal.Record(GlassJournal.Alert(viewer, person, supervisor.Id, why), by);
        audit.Record(AccessShown.BrokenGlass.Act(AuditKind.Consultation, person) with { Reason = why }, by);
        return person;
    }
}
