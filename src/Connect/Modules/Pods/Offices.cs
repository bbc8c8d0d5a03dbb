using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>An office: where it is, whom to call, when it is open.</summary>
public sealed record OfficeCard(UnitId Id, string Name, string Place, string Address, string Telephone)
{
    /// <summary>From Monday on; a day that is not here is closed.</summary>
    public IReadOnlyList<DayHours> Week { get; init; } = [];

    /// <summary>Dates with other hours, the next first.</summary>
    public IReadOnlyList<DateHours> Exceptions { get; init; } = [];

    /// <summary>From when until when it is open on a date; null when it is closed.</summary>
    public (TimeOnly Opens, TimeOnly Closes)? On(DateOnly date)
    {
        if (Exceptions.FirstOrDefault(exception => exception.Date == date) is { } other)
            return other is { Opens: { } opens, Closes: { } closes } ? (opens, closes) : null;
        return Week.FirstOrDefault(day => day.Day == date.DayOfWeek) is { } usual ? (usual.Opens, usual.Closes) : null;
    }
}

/// <inheritdoc cref="OfficeCard"/>
public sealed class Offices(ConnectDb db)
{
    /// <param name="from">Exceptions before this date are left out.</param>
    public async Task<OfficeCard?> FindAsync(UnitId id, DateOnly from, CancellationToken stop)
    {
        var card = await (from office in db.Set<Office>()
                          where office.Unit == id
                          join unit in db.Set<Unit>() on office.Unit equals unit.Id
                          select new OfficeCard(id, unit.Name, office.Place, office.Address, office.Telephone)).FirstOrDefaultAsync(stop);
        if (card is null) return null;

        var week = await db.Set<OpeningTime>().Where(time => time.Office == id).Select(time => new DayHours(time.Day, time.Opens, time.Closes)).ToListAsync(stop);
        return card with
        {
            Week = [.. week.OrderBy(day => day.Day == DayOfWeek.Sunday ? 7 : (int)day.Day)],
            Exceptions = await db.Set<OpeningException>().Where(exception => exception.Office == id && exception.Date >= from).OrderBy(exception => exception.Date)
                .Select(exception => new DateHours(exception.Date, exception.Opens, exception.Closes, exception.Why)).ToListAsync(stop),
        };
    }
}
