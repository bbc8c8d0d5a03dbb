using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Profile.Corrections;

/// <summary>One request as pages show it.</summary>
public sealed record CorrectionCard
{
    public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    public required CorrectionOf What { get; init; }
    public required string Wanted { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateTime AnswerBy { get; init; }
    public required CorrectionState State { get; init; }
    public DateTime? DecidedAt { get; init; }
    public PersonId? DecidedBy { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A person's requests, newest first.</summary>
public sealed class CorrectionsOf(ConnectDb db)
{
    private const int MostShown = 25;

    public Task<List<CorrectionCard>> AllAsync(PersonId person, Actor by, CancellationToken stop) =>
        Cards(by).Where(card => card.Person == person).OrderByDescending(card => card.AskedAt).ThenByDescending(card => card.Id).Take(MostShown).ToListAsync(stop);

    public Task<CorrectionCard?> OneAsync(Guid id, Actor by, CancellationToken stop) => Cards(by).FirstOrDefaultAsync(card => card.Id == id, stop);

    public Task<int> WaitingAsync(PersonId person, Actor by, CancellationToken stop) =>
        Cards(by).CountAsync(card => card.Person == person && card.State == CorrectionState.Waiting, stop);

    private IQueryable<CorrectionCard> Cards(Actor by) => db.Set<CorrectionRequest>().VisibleTo(db, by, Thing.PersonalData)
        .Select(r => new CorrectionCard
        {
            Id = r.Id,
            Person = r.Person,
            What = r.What,
            Wanted = r.Wanted,
            AskedAt = r.AskedAt,
            AnswerBy = r.AnswerBy,
            State = r.State,
            DecidedAt = r.DecidedAt,
            DecidedBy = r.DecidedBy,
            Reason = r.Reason,
        });
}
