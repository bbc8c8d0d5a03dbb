using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Holds;

/// <summary>From now on nothing about this person is erased, whatever its age.</summary>
public sealed class PlaceHold(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public const int Longest = 1000;

    public async Task<Outcome<Guid>> RunAsync(PersonId person, string reason, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Retention, person, stop)) return RetentionProblems.Unknown;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Longest) return RetentionProblems.NoReason;
        if (await db.Set<LegalHold>().AnyAsync(hold => hold.Person == person && hold.EndedAt == null, stop)) return RetentionProblems.Already;

        var placed = new LegalHold { Id = Guid.CreateVersion7(), Person = person, Reason = reason.Trim(), By = by.Person, At = clock.UtcNow() };
        db.Add(placed);
        journal.Record(RetentionJournal.Fact(RetentionJournal.HeldKind, person, placed.Id), by);
        audit.Record(RetentionShown.Hold.Act(AuditKind.Collection, person, placed.Id) with { Reason = reason.Trim(), Restricted = true }, by);
        return placed.Id;
    }
}

/// <summary>Time counts again.</summary>
public sealed class LiftHold(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Retention, person, stop)) return RetentionProblems.Unknown;
        if (await db.Set<LegalHold>().FirstOrDefaultAsync(hold => hold.Person == person && hold.EndedAt == null, stop) is not { } placed) return RetentionProblems.Already;

        placed.EndedAt = clock.UtcNow();
        journal.Record(RetentionJournal.Fact(RetentionJournal.LiftedKind, person, placed.Id), by);
        audit.Record(RetentionShown.Hold.Act(AuditKind.Alteration, person, placed.Id) with { Restricted = true }, by);
        return placed.Id;
    }
}
