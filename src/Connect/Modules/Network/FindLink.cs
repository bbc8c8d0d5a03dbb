using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Network;

/// <summary>Finds the link that an operation changes, if the actor may do so.</summary>
public sealed class FindLink(ConnectDb db)
{
    internal async Task<SupportLink?> ForAsync(SupportId id, AccessAction action, Actor by, CancellationToken stop) =>
        await db.Set<SupportLink>().AsTracking().FirstOrDefaultAsync(link => link.Id == id && link.EndedAt == null, stop) is { } link
        && await db.MayAsync(by, action, Thing.Network, link.Person, stop) ? link : null;
}
