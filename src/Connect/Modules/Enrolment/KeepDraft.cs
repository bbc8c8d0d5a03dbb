using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>A volunteer begins to enter somebody, answers question by question, and may throw the draft away.</summary>
internal sealed class KeepDraft(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    private const int MostADay = 60;

    public async Task<Outcome<EnrolmentId>> StartAsync(Actor by, CancellationToken stop)
    {
        if (by.Person is not { } volunteer) return EnrolmentProblems.Unknown;

        var (now, dayAgo) = (clock.UtcNow(), clock.UtcNow().AddDays(-1));
        if (await db.Set<EnrolmentRow>().CountAsync(e => e.By == volunteer && e.StartedAt > dayAgo, stop) >= MostADay) return EnrolmentProblems.TooMany;

        var enrolment = new EnrolmentRow { Id = EnrolmentId.New(), By = volunteer, StartedAt = now, ChangedAt = now, Answers = "" };
        db.Add(enrolment);
        audit.Record(EnrolmentShown.Draft.Act(AuditKind.Collection, []), by);
        return enrolment.Id;
    }

    public async Task<Outcome<EnrolmentId>> AnswerAsync(EnrolmentId id, Func<Answers, Answers> answer, Actor by, CancellationToken stop)
    {
        if (await Drafts(by).AsTracking().FirstOrDefaultAsync(e => e.Id == id, stop) is not { } draft) return EnrolmentProblems.Unknown;

        draft.Answers = answer(Answers.Read(draft.Answers)).Written();
        draft.ChangedAt = clock.UtcNow();
        audit.Record(EnrolmentShown.Draft.Act(AuditKind.Collection, []), by);
        return id;
    }

    public async Task DiscardAsync(EnrolmentId id, Actor by, CancellationToken stop)
    {
        audit.Record(EnrolmentShown.Draft.Act(AuditKind.Erasure, []), by);
        await Drafts(by).Where(e => e.Id == id).ExecuteDeleteAsync(stop);
    }

    private IQueryable<EnrolmentRow> Drafts(Actor by) => db.Set<EnrolmentRow>().Where(e => e.By == by.Person && e.FinishedAt == null);
}
