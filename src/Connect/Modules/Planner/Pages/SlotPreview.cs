using Connect.Platform.Time;

namespace Connect.Modules.Planner.Pages;

/// <summary>The slots that an offer makes in its first four weeks, week by week.</summary>
internal sealed record SlotPreview(DateOnly From, DateOnly To, IReadOnlyList<PreviewWeek> Weeks)
{
    private const int Days = 28;

    public int Count => Weeks.Sum(week => week.Count);

    public static SlotPreview Of(Availability offer, DateTime now)
    {
        var today = UkTime.LocalDate(now);
        var from = offer.Pattern.FirstDate > today ? offer.Pattern.FirstDate : today;
        var to = from.AddDays(Days - 1);
        var weeks = MakeSlots.Times(offer, today)
            .Where(time => time.StartUtc > now && time.Date >= from && time.Date <= to)
            .GroupBy(time => time.Date.AddDays(-(((int)time.Date.DayOfWeek + 6) % 7)))
            .Select(week => new PreviewWeek(week.Key, [.. week.GroupBy(time => time.Date).Select(day => new PreviewDay(day.Key, [.. day]))]));
        return new(from, to, [.. weeks]);
    }
}

internal sealed record PreviewWeek(DateOnly Monday, IReadOnlyList<PreviewDay> Days)
{
    public int Count => Days.Sum(day => day.Times.Count);
}

internal sealed record PreviewDay(DateOnly Date, IReadOnlyList<SlotTime> Times);
