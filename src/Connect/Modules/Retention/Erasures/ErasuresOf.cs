using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Retention.Erasures;

/// <summary>A request to erase, as pages show it.</summary>
public sealed record ErasureCard(Guid Id, string Wanted, DateTime AskedAt, DateTime AnswerBy, ErasureState State, string? Reason);

/// <summary>A person's requests to erase, newest first.</summary>
public sealed class ErasuresOf(ConnectDb db)
{
    private const int MostShown = 10;

    /// <summary>Whoever asks has asked whether they may.</summary>
    public Task<List<ErasureCard>> AllAsync(PersonId person, CancellationToken stop) =>
        db.Set<ErasureRequest>().Where(r => r.Person == person).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(MostShown)
            .Select(r => new ErasureCard(r.Id, r.Wanted, r.AskedAt, r.AnswerBy, r.State, r.Reason)).ToListAsync(stop);
}
