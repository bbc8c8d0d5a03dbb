using Connect.Modules.Profile.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile.Corrections;

/// <summary>A worker answers: it is put right, or not and why. Somebody who disagrees keeps their words beside the record.</summary>
public sealed class DecideCorrection(ConnectDb db, DueRows due, TellPerson tell, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(Guid id, bool putRight, string reason, Actor by, CancellationToken stop)
    {
        if (await db.Set<CorrectionRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return ProfileProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.PersonalData, request.Person, stop)) return ProfileProblems.Unknown;
        if (string.IsNullOrWhiteSpace(reason)) return ProfileProblems.Empty;
        if (reason.Length > AskForCorrection.Longest) return ProfileProblems.TooLong;

        var (now, state, decider) = (clock.UtcNow(), putRight ? CorrectionState.PutRight : CorrectionState.Refused, by.Person);
        var decided = await db.Set<CorrectionRequest>().Where(r => r.Id == id && r.State == CorrectionState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Reason, reason.Trim())
                .SetProperty(r => r.DecidedAt, now).SetProperty(r => r.DecidedBy, decider), stop);
        if (decided == 0) return ProfileProblems.Decided;

        await due.CallOffAsync(id, [RemindOfCorrection.DueKind], "It was answered.", stop);
        await tell.RunAsync(request.Person, ProfileTexts.Answered, by, stop);
        journal.Record(CorrectionJournal.Decided(request, state), by);
        audit.Record(ProfileShown.Decided.Act(AuditKind.Alteration, request.Person, id), by);
        return request.Person;
    }
}
