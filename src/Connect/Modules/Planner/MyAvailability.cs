using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Planner;

/// <summary>What a worker offers and when they are busy: their own, nobody else's.</summary>
internal sealed class MyAvailability(ConnectDb db)
{
    private const int Bound = 200;

    public Task<List<Availability>> OffersAsync(Actor by, CancellationToken stop) =>
        db.Set<Availability>().Where(a => a.Worker == by.Person && !a.Removed).OrderBy(a => a.Id).Take(Bound).ToListAsync(stop);

    public Task<Availability?> OfferAsync(AvailabilityId id, Actor by, CancellationToken stop) =>
        db.Set<Availability>().FirstOrDefaultAsync(a => a.Id == id && a.Worker == by.Person && !a.Removed, stop);

    public Task<List<BusyTime>> BusyAsync(Actor by, CancellationToken stop) =>
        db.Set<BusyTime>().Where(b => b.Worker == by.Person && !b.Removed).OrderBy(b => b.Id).Take(Bound).ToListAsync(stop);

    public Task<BusyTime?> BusyAsync(Guid id, Actor by, CancellationToken stop) =>
        db.Set<BusyTime>().FirstOrDefaultAsync(b => b.Id == id && b.Worker == by.Person && !b.Removed, stop);
}
