using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Copies;

/// <summary>A worker takes out of a copy what is about somebody else.</summary>
internal sealed class TakeOut(ConnectDb db, HeldPages pages, AuditTrail audit, TimeProvider clock)
{
    public const int Longest = 500;

    /// <param name="words">The very words; empty for all words of the row.</param>
    public async Task<Outcome<Guid>> RunAsync(Guid page, string row, string words, string reason, Actor by, CancellationToken stop)
    {
        if (await db.Set<HeldPage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == page, stop) is not { } held) return MyDataProblems.Unknown;
        var request = await db.Set<CopyRequest>().AsNoTracking().SingleAsync(r => r.Id == held.Request, stop);
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.PersonalData, request.Person, stop)) return MyDataProblems.Unknown;
        if (request.State != CopyState.ForReview) return MyDataProblems.NotNow;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Longest) return MyDataProblems.NoReason;

        if (pages.Open(held).FirstOrDefault(one => one.Key == row) is not { } found) return MyDataProblems.Unknown;
        if (words.Length > 0 && !found.Fields.Any(field => field.IsWords && field.Value.Contains(words, StringComparison.OrdinalIgnoreCase))) return MyDataProblems.NotThere;

        var id = Guid.CreateVersion7();
        db.Add(new Redaction
        {
            Id = id,
            Request = request.Id,
            Page = page,
            Row = row,
            Words = words.Length == 0 ? null : pages.SealWords(id, words),
            Reason = reason.Trim(),
            By = by.Person,
            At = clock.UtcNow(),
        });
        audit.Record(MyDataShown.Copy.Act(AuditKind.Alteration, request.Person, request.Id) with { Restricted = true }, by);
        return request.Id;
    }
}

/// <summary>A worker puts back what was taken out.</summary>
internal sealed class PutBack(ConnectDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (await db.Set<Redaction>().FirstOrDefaultAsync(r => r.Id == id && r.PutBackAt == null, stop) is not { } taken) return MyDataProblems.Unknown;
        var request = await db.Set<CopyRequest>().AsNoTracking().SingleAsync(r => r.Id == taken.Request, stop);
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.PersonalData, request.Person, stop)) return MyDataProblems.Unknown;
        if (request.State != CopyState.ForReview) return MyDataProblems.NotNow;

        (taken.PutBackAt, taken.PutBackBy) = (clock.UtcNow(), by.Person);
        audit.Record(MyDataShown.Copy.Act(AuditKind.Alteration, request.Person, request.Id) with { Restricted = true }, by);
        return taken.Page;
    }
}
