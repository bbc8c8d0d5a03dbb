using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.MyData.Copies;

/// <summary>A copy that was asked for, as pages show it.</summary>
public sealed record CopyCard
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime AnswerBy { get; init; }
    public required CopyState State { get; init; }
    public required int PartsDone { get; init; }
    public required int Parts { get; init; }
    public PersonId? DecidedBy { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? Reason { get; init; }
    public DateTime? Until { get; init; }
}

/// <summary>A person's copies, newest first.</summary>
public sealed class CopiesOf(ConnectDb db)
{
    private const int MostShown = 10;

    public Task<List<CopyCard>> AllAsync(PersonId person, Actor by, CancellationToken stop) =>
        Cards(by).Where(card => card.Person == person).OrderByDescending(card => card.AskedAt).ThenByDescending(card => card.Id).Take(MostShown).ToListAsync(stop);

    public Task<CopyCard?> OneAsync(Guid id, Actor by, CancellationToken stop) => Cards(by).FirstOrDefaultAsync(card => card.Id == id, stop);

    private IQueryable<CopyCard> Cards(Actor by) => db.Set<CopyRequest>().VisibleTo(db, by, Thing.PersonalData).Select(r => new CopyCard
    {
        Id = r.Id,
        Person = r.Person,
        AskedAt = r.AskedAt,
        AnswerBy = r.AnswerBy,
        State = r.State,
        PartsDone = r.PartsDone,
        Parts = r.Parts,
        DecidedBy = r.DecidedBy,
        DecidedAt = r.DecidedAt,
        Reason = r.Reason,
        Until = r.Until,
    });
}
