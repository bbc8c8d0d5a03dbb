using Connect.Modules.Pods;
using Connect.Modules.Profile.Due;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile.Corrections;

/// <summary>A person asks for something held about them to be put right. The month begins.</summary>
public sealed class AskForCorrection(ConnectDb db, Workers workers, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock)
{
    public const int Longest = 1000;

    /// <returns>By when it is answered.</returns>
    public async Task<Outcome<DateTime>> RunAsync(CorrectionOf what, string wanted, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || !await db.MayAsync(by, AccessAction.Write, Thing.PersonalData, person, stop)) return ProfileProblems.Unknown;
        if (string.IsNullOrWhiteSpace(wanted)) return ProfileProblems.Empty;
        if (wanted.Length > Longest) return ProfileProblems.TooLong;
        if (await db.Set<CorrectionRequest>().AnyAsync(r => r.Person == person && r.What == what && r.State == CorrectionState.Waiting, stop)) return ProfileProblems.Waiting;

        var now = clock.UtcNow();
        var request = new CorrectionRequest { Id = Guid.CreateVersion7(), Person = person, What = what, Wanted = wanted.Trim(), AskedAt = now, AnswerBy = OneMonth.After(now) };
        db.Add(request);
        due.AddReminders(RemindOfCorrection.DueKind, request.Id, request.AnswerBy);
        var officer = (await workers.OfAsync(person, stop)).FirstOrDefault();
        journal.Record(CorrectionJournal.Asked(request, officer?.Id), by);
        audit.Record(ProfileShown.Asked.Act(AuditKind.Collection, person, request.Id), by);
        return request.AnswerBy;
    }
}
