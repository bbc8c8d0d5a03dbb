using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>
/// The one check whether two may come together, asked by everything that would bring them: invitations, support, threads, lines, later
/// groups and contacts. Whoever gets a yes answers as if the other were unknown.
/// </summary>
public sealed class NoContact(ConnectDb db, PersonCards cards)
{
    /// <summary>Whichever of the two it was written down for, by name or by the number on record.</summary>
    public Task<bool> IsBarredAsync(PersonId one, PersonId other, CancellationToken stop)
    {
        var phones = cards.All.Where(card => card.Phone != null);
        return Standing.AnyAsync(pair =>
            (pair.Person == one && pair.Other == other) || (pair.Person == other && pair.Other == one)
            || (pair.Person == one && phones.Any(card => card.Id == other && card.Phone == pair.Phone))
            || (pair.Person == other && phones.Any(card => card.Id == one && card.Phone == pair.Phone)), stop);
    }

    /// <summary>Somebody who may not be on record, by where they are reached.</summary>
    public Task<bool> IsBarredAsync(PersonId person, string? phone, string? email, CancellationToken stop)
    {
        var owners = cards.All.Where(card => phone != null && card.Phone == phone).Select(card => card.Id);
        var mine = cards.All.Where(card => card.Id == person && card.Phone != null).Select(card => card.Phone);
        var address = email?.Trim().ToLowerInvariant();
        return Standing.AnyAsync(pair =>
            (pair.Person == person && ((phone != null && pair.Phone == phone) || (address != null && pair.Email == address)))
            || (pair.Person == person && pair.Other != null && owners.Contains(pair.Other.Value))
            || (owners.Contains(pair.Person) && (pair.Other == person || mine.Contains(pair.Phone))), stop);
    }

    private IQueryable<NoContactPair> Standing => db.Set<NoContactPair>().Where(pair => pair.EndedAt == null);
}
