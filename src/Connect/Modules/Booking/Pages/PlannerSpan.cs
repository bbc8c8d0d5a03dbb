using System.Globalization;
using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Modules.Booking.Pages;

/// <summary>Which London days the planner shows, and how one gets to the others.</summary>
internal sealed record PlannerSpan(PlannerView View, DateOnly First, int Days)
{
    private const int DaysOfList = 14;

    // A calendar turns no further.
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2199, 12, 31);

    /// <param name="from">As in the address, yyyy-MM-dd; what cannot be read, and a day of other centuries, is today.</param>
    public static PlannerSpan Read(PlannerView view, string? from, DateOnly today)
    {
        var date = DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked >= Earliest && asked <= Latest ? asked : today;
        return view switch
        {
            PlannerView.Day => new(view, date, 1),
            PlannerView.List => new(view, date, DaysOfList),
            _ => new(PlannerView.Week, date.AddDays(-(((int)date.DayOfWeek + 6) % 7)), 7),
        };
    }

    public DateOnly Last => First.AddDays(Days - 1);

    public DateTime FromUtc => Midnight(First);

    public DateTime ToUtc => Midnight(First.AddDays(Days));

    public IEnumerable<DateOnly> Dates => Enumerable.Range(0, Days).Select(First.AddDays);

    /// <summary>"Monday 29 March 2027", "29 March to 4 April 2027".</summary>
    public string Title => Days == 1
        ? $"{UkTimeText.LongDay(First, Language.English)} {First.Year}"
        : $"{First.Day}{(First.Month == Last.Month ? "" : $" {Month(First)}")}{(First.Year == Last.Year ? "" : $" {First.Year}")} to {Last.Day} {Month(Last)} {Last.Year}";

    public string Unit => View switch { PlannerView.Day => "day", PlannerView.Week => "week", _ => "two weeks" };

    public string Href(PlannerView view) => Address(view, First);

    public string Previous => Address(View, First.AddDays(-Days));

    public string Next => Address(View, First.AddDays(Days));

    public string Today => $"/planner?view={Name(View)}";

    public string Fragment => $"{Address(View, First)}&handler=fragment";

    private static string Address(PlannerView view, DateOnly from) => string.Create(CultureInfo.InvariantCulture, $"/planner?view={Name(view)}&from={from:yyyy-MM-dd}");

    private static string Name(PlannerView view) => view.ToString().ToLowerInvariant();

    private static string Month(DateOnly date) => UkTimeText.LongDay(date, Language.English).Split(' ')[^1];

    private static DateTime Midnight(DateOnly date) => UkTime.ToUtc(date.ToDateTime(TimeOnly.MinValue));
}

internal enum PlannerView
{
    Week,
    List,
    Day,
}
