using Connect.Modules.Pods;
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

/// <summary>A person asks for what is held about them to be erased. The supervisors are told at once, and reminded until it is answered.</summary>
public sealed class AskForErasure(ConnectDb db, Workers workers, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public const int Longest = 1000;

    /// <returns>By when it is answered.</returns>
    public async Task<Outcome<DateTime>> RunAsync(string wanted, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || !await db.MayAsync(by, AccessAction.Write, Thing.PersonalData, person, stop)) return RetentionProblems.Unknown;
        if (string.IsNullOrWhiteSpace(wanted) || wanted.Length > Longest) return RetentionProblems.NoReason;
        if (await db.Set<ErasureRequest>().AnyAsync(r => r.Person == person && r.State == ErasureState.Waiting, stop)) return RetentionProblems.Already;

        var now = clock.UtcNow();
        var request = new ErasureRequest { Id = Guid.CreateVersion7(), Person = person, Wanted = wanted.Trim(), AskedAt = now, AnswerBy = OneMonth.After(now) };
        db.Add(request);
        due.AddReminders(RemindOfErasure.DueKind, request.Id, request.AnswerBy);
        var supervisors = await workers.SupervisorsAsync(person, stop);
        journal.Record(RetentionJournal.Fact(RetentionJournal.AskedKind, person, request.Id, supervisors.FirstOrDefault()?.Id), by);

        // The person reads once that they asked; that each of the others waits for it is for the team.
        foreach (var other in supervisors.Skip(1)) journal.Record(RetentionJournal.Due(request, other.Id), by);
        audit.Record(RetentionShown.Request.Act(AuditKind.Collection, person, request.Id), by);
        return request.AnswerBy;
    }
}
