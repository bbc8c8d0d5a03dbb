using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>An enrolment as its volunteer sees it.</summary>
/// <param name="Person">Who it became; null while it is a draft.</param>
internal sealed record EnrolmentCard(EnrolmentId Id, DateTime ChangedAt, Answers Answers, PersonCard? Person);

/// <summary>A volunteer's own enrolments: drafts, and those whom they entered in the last days and still see.</summary>
internal sealed class Enrolments(ConnectDb db, PersonCards cards, TimeProvider clock)
{
    /// <summary>How long a volunteer sees whom they entered, and how long a draft is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int Most = 50;

    /// <summary>Newest first.</summary>
    public async Task<List<EnrolmentCard>> AllAsync(Actor by, CancellationToken stop)
    {
        var rows = await Mine(by).OrderByDescending(e => e.ChangedAt).ThenByDescending(e => e.Id).Take(Most).ToListAsync(stop);
        var seen = new List<EnrolmentCard>(rows.Count);
        foreach (var row in rows)
            if (await CardAsync(row, by, stop) is { } card) seen.Add(card);
        return seen;
    }

    public async Task<EnrolmentCard?> OneAsync(EnrolmentId id, Actor by, CancellationToken stop) =>
        await Mine(by).FirstOrDefaultAsync(e => e.Id == id, stop) is { } row ? await CardAsync(row, by, stop) : null;

    private IQueryable<EnrolmentRow> Mine(Actor by)
    {
        var since = clock.UtcNow() - Kept;
        return db.Set<EnrolmentRow>().Where(e => e.By == by.Person && e.ChangedAt > since);
    }

    private async Task<EnrolmentCard?> CardAsync(EnrolmentRow row, Actor by, CancellationToken stop)
    {
        if (row.Person is not { } person) return new(row.Id, row.ChangedAt, Answers.Read(row.Answers), null);
        return await db.MayAsync(by, AccessAction.See, Thing.Person, person, stop)
            ? new(row.Id, row.ChangedAt, new(), await cards.OfAsync(person, stop))
            : null;
    }
}
