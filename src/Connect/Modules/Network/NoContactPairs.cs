using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Somebody who must not come together with the person.</summary>
public sealed record NoContactCard(Guid Id, string Name, string? Phone, string? Email, string Reason, DateTime At);

/// <summary>Who must not come together with a person; for staff.</summary>
public sealed class NoContactPairs(ConnectDb db)
{
    private const int Bound = 200;

    public async Task<List<NoContactCard>> OfAsync(PersonId person, Actor by, CancellationToken stop) =>
        await db.MayAsync(by, AccessAction.Manage, Thing.Network, person, stop)
            ? await db.Set<NoContactPair>().Where(pair => pair.Person == person && pair.EndedAt == null).OrderBy(pair => pair.At).Take(Bound)
                .Select(pair => new NoContactCard(pair.Id, pair.Name, pair.Phone, pair.Email, pair.Reason, pair.At)).ToListAsync(stop)
            : [];
}
