using Connect.Modules.Profile;
using Connect.Modules.Retention.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Erasures;

/// <summary>A supervisor answers: it is erased, or must be kept and why.</summary>
public sealed class DecideErasure(ConnectDb db, DueRows due, TellPerson tell, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(Guid id, bool erase, string reason, Actor by, CancellationToken stop)
    {
        if (await db.Set<ErasureRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return RetentionProblems.Unknown;
        var person = request.Person;
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Retention, person, stop)) return RetentionProblems.Unknown;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > AskForErasure.Longest) return RetentionProblems.NoReason;
        if (erase && await db.Set<LegalHold>().AnyAsync(hold => hold.Person == person && hold.EndedAt == null, stop)) return RetentionProblems.Held;

        var (now, state, decider) = (clock.UtcNow(), erase ? ErasureState.Erased : ErasureState.Refused, by.Person);
        var decided = await db.Set<ErasureRequest>().Where(r => r.Id == id && r.State == ErasureState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Reason, reason.Trim())
                .SetProperty(r => r.DecidedAt, now).SetProperty(r => r.DecidedBy, decider), stop);
        if (decided == 0) return RetentionProblems.Already;

        await tell.RunAsync(person, ProfileTexts.Answered, by, stop);
        journal.Record(RetentionJournal.Fact(RetentionJournal.DecidedKind, person, id), by);
        audit.Record(RetentionShown.Request.Act(AuditKind.Alteration, person, id), by);
        // A day, so that the answer still reaches them and a slip can be stopped by a legal hold.
        if (erase) due.Add(ErasePerson.DueKind, person.Value, now.AddDays(1));
        return person;
    }
}
