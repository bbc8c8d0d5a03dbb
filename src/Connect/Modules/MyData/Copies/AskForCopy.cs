using Connect.Modules.Authentication;
using Connect.Modules.MyData.Due;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Copies;

/// <summary>A person asks for a copy of everything that is held about them. It is gathered piece by piece and waits for a worker.</summary>
public sealed class AskForCopy(
    ConnectDb db, PersonCards cards, Workers workers, IEnumerable<IPersonParts> parts, DueRows due, Platform.Recording.Journal journal, AuditTrail audit, TimeProvider clock, SystemTime system)
{
    internal static readonly CopyState[] UnderWay = [CopyState.Gathering, CopyState.ForReview, CopyState.Making, CopyState.Ready];

    /// <returns>By when it is answered.</returns>
    public async Task<Outcome<DateTime>> RunAsync(Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person || !await db.MayAsync(by, AccessAction.Write, Thing.PersonalData, person, stop)) return MyDataProblems.Unknown;
        if (NewNumber.IsOnHold(await cards.OfAsync(person, stop), system.UtcNow())) return MyDataProblems.NewNumber;
        if (await db.Set<CopyRequest>().AnyAsync(r => r.Person == person && UnderWay.Contains(r.State), stop)) return MyDataProblems.UnderWay;

        var now = clock.UtcNow();
        var request = new CopyRequest { Id = Guid.CreateVersion7(), Person = person, AskedAt = now, AnswerBy = OneMonth.After(now), Parts = GatherCopy.Given(parts).Count };
        db.Add(request);
        due.Add(GatherCopy.DueKind, request.Id, now, lane: GatherCopy.LaneOf(request.Id), facts: GatherCopy.From(0, 0));
        due.AddReminders(RemindOfCopy.DueKind, request.Id, request.AnswerBy);
        var officer = (await workers.OfAsync(person, stop)).FirstOrDefault();
        journal.Record(CopyJournal.Of(CopyJournal.AskedKind, request, officer?.Id), by);
        audit.Record(MyDataShown.Request.Act(AuditKind.Collection, person, request.Id), by);
        return request.AnswerBy;
    }
}
