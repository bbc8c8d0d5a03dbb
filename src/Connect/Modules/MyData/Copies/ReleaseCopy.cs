using Connect.Modules.MyData.Due;
using Connect.Modules.Profile;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Copies;

/// <summary>A worker has gone through a copy and gives it. It is put together in due work.</summary>
public sealed class ReleaseCopy(ConnectDb db, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<PersonId>> RunAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return MyDataProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.PersonalData, request.Person, stop)) return MyDataProblems.Unknown;

        var (now, decider) = (clock.UtcNow(), by.Person);
        var released = await db.Set<CopyRequest>().Where(r => r.Id == id && r.State == CopyState.ForReview)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, CopyState.Making).SetProperty(r => r.DecidedAt, now).SetProperty(r => r.DecidedBy, decider), stop);
        if (released == 0) return MyDataProblems.NotNow;

        await due.CallOffAsync(id, [RemindOfCopy.DueKind], "It was released.", stop);
        due.Add(MakeCopy.DueKind, id, now);
        journal.Record(CopyJournal.Of(CopyJournal.ReleasedKind, request), by);
        audit.Record(MyDataShown.Copy.Act(AuditKind.Disclosure, request.Person, id) with { Recipient = "the person", Channel = "file" }, by);
        return request.Person;
    }
}

/// <summary>A worker refuses a copy, with the reason that the person reads. What was gathered goes at once.</summary>
public sealed class RefuseCopy(ConnectDb db, DueRows due, TellPerson tell, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public const int Longest = 1000;

    public async Task<Outcome<PersonId>> RunAsync(Guid id, string reason, Actor by, CancellationToken stop)
    {
        if (await db.Set<CopyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return MyDataProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.PersonalData, request.Person, stop)) return MyDataProblems.Unknown;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Longest) return MyDataProblems.NoReason;

        var (now, decider) = (clock.UtcNow(), by.Person);
        var refused = await db.Set<CopyRequest>().Where(r => r.Id == id && r.State == CopyState.ForReview)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, CopyState.Refused).SetProperty(r => r.Reason, reason.Trim())
                .SetProperty(r => r.DecidedAt, now).SetProperty(r => r.DecidedBy, decider), stop);
        if (refused == 0) return MyDataProblems.NotNow;

        await due.CallOffAsync(id, [RemindOfCopy.DueKind], "It was refused.", stop);
        await ForgetCopy.ForgetAsync(db, id, stop);
        await tell.RunAsync(request.Person, ProfileTexts.Answered, by, stop);
        journal.Record(CopyJournal.Of(CopyJournal.RefusedKind, request), by);
        audit.Record(MyDataShown.Request.Act(AuditKind.Alteration, request.Person, id), by);
        return request.Person;
    }
}
