using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>One person and one supporter, as pages and texts need them.</summary>
/// <param name="Name">As the person knows the supporter.</param>
/// <param name="IsHeld">For staff alone.</param>
public sealed record SupportCard(
    SupportId Id, PersonId Person, PersonId? Supporter, string FirstName, string LastName, SupportKind Kind, string? Organisation, SharedThings Shares,
    DateTime? Until, SupportState State, bool IsHeld, DateTime? AskedAt, DateTime? AskAgainAt, bool IsAgreed)
{
    public string Name => $"{FirstName} {LastName}".Trim();

    public bool IsOpen => State == SupportState.Open;

    public bool Shows(SharedThings thing) => IsOpen && Shares.HasFlag(thing);
}

/// <summary>Who supports whom. A person's own list and the staff's go through sight; a supporter has only their own lines of it.</summary>
public sealed class Supporters(ConnectDb db, TimeProvider clock)
{
    /// <summary>All who support a person or are to, those that have ended left out.</summary>
    public Task<List<SupportCard>> OfAsync(PersonId person, Actor by, CancellationToken stop) =>
        CardsAsync(db.Set<SupportLink>().VisibleTo(db, by, Thing.Network).Where(link => link.Person == person), stop);

    /// <summary>How many have not ended, for whoever may not be told who they are.</summary>
    public Task<int> CountAsync(PersonId person, CancellationToken stop) => db.Set<SupportLink>().CountAsync(link => link.Person == person && link.EndedAt == null, stop);

    public async Task<SupportCard?> OneAsync(SupportId id, Actor by, CancellationToken stop) =>
        (await CardsAsync(db.Set<SupportLink>().VisibleTo(db, by, Thing.Network).Where(link => link.Id == id), stop)).FirstOrDefault();

    /// <summary>Those of these that the reader sees, by link.</summary>
    public async Task<IReadOnlyDictionary<SupportId, SupportCard>> OfAsync(IReadOnlyCollection<SupportId> ids, Actor by, CancellationToken stop) =>
        (await CardsAsync(db.Set<SupportLink>().VisibleTo(db, by, Thing.Network).Where(link => ids.Contains(link.Id)), stop)).ToDictionary(card => card.Id);

    /// <summary>Those who opened something to this supporter, and still do.</summary>
    public async Task<List<SupportCard>> SupportedByAsync(PersonId supporter, CancellationToken stop) =>
        [.. (await CardsAsync(db.Set<SupportLink>().Where(link => link.Supporter == supporter), stop)).Where(card => card.IsOpen)];

    /// <summary>The one of these two, whoever of them supports the other.</summary>
    public async Task<SupportCard?> BetweenAsync(PersonId one, PersonId other, CancellationToken stop) =>
        (await CardsAsync(db.Set<SupportLink>().Where(link => (link.Person == one && link.Supporter == other) || (link.Person == other && link.Supporter == one)), stop)).FirstOrDefault();

    /// <summary>Whether this person is or was the supporter of any of these.</summary>
    public Task<bool> HasSupportedAsync(PersonId supporter, IReadOnlyCollection<PersonId> people, CancellationToken stop) =>
        db.Set<SupportLink>().AnyAsync(link => link.Supporter == supporter && people.Contains(link.Person), stop);

    /// <summary>Whatever its state, for the service's own work.</summary>
    public async Task<SupportCard?> OfLinkAsync(SupportId id, CancellationToken stop) =>
        (await CardsAsync(db.Set<SupportLink>().Where(link => link.Id == id), stop)).FirstOrDefault();

    /// <summary>Who the two were, over or not; null while nobody has said yes.</summary>
    public async Task<(PersonId Person, PersonId Supporter)?> PairAsync(SupportId id, CancellationToken stop) =>
        await db.Set<SupportLink>().Where(link => link.Id == id && link.Supporter != null).Select(link => new { link.Person, link.Supporter }).FirstOrDefaultAsync(stop) is { } pair
            ? (pair.Person, pair.Supporter!.Value)
            : null;

    private async Task<List<SupportCard>> CardsAsync(IQueryable<SupportLink> links, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return [.. (await links.AsNoTracking().Where(link => link.EndedAt == null).OrderBy(link => link.ProposedAt).ThenBy(link => link.Id).ToListAsync(stop))
            .Select(link => Card(link, now)).Where(card => card.State != SupportState.Ended)];
    }

    private static SupportCard Card(SupportLink link, DateTime now) => new(
        link.Id, link.Person, link.Supporter, link.FirstName, link.LastName, link.Kind, link.Organisation, link.Shares, link.Until, link.StateAt(now),
        link.HeldAt is not null, link.AskedAt, link.AskAgainAt, link.AgreedAt is not null);
}
