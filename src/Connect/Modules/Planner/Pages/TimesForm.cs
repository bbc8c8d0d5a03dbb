using System.Globalization;

namespace Connect.Modules.Planner.Pages;

/// <summary>The boxes of the editor as they were typed: for times on offer and for busy time, once or week after week.</summary>
internal sealed class TimesForm
{
    public bool Repeats { get; set; } = true;
    public string Title { get; set; } = "";

    public DayBoxes Monday { get; set; } = new();
    public DayBoxes Tuesday { get; set; } = new();
    public DayBoxes Wednesday { get; set; } = new();
    public DayBoxes Thursday { get; set; } = new();
    public DayBoxes Friday { get; set; } = new();
    public DayBoxes Saturday { get; set; } = new();
    public DayBoxes Sunday { get; set; } = new();

    public string FirstDate { get; set; } = "";
    public string EveryWeeks { get; set; } = "1";
    public string Until { get; set; } = "";
    public string Count { get; set; } = "";
    public bool SkipBankHolidays { get; set; }
    public string Exceptions { get; set; } = "";
    public string AddedDays { get; set; } = "";

    /// <summary>A change of repeating times: only from this date on; empty for all of them.</summary>
    public string ChangesFrom { get; set; } = "";

    public string SlotMinutes { get; set; } = "30";
    public string MinutesBetween { get; set; } = "0";
    public string BufferBefore { get; set; } = "0";
    public string BufferAfter { get; set; } = "0";
    public string MinimumNoticeHours { get; set; } = "24";
    public string FurthestAheadDays { get; set; } = "56";
    public string DayLimit { get; set; } = "";
    public string Place { get; set; } = "";
    public MeetingKind Kind { get; set; }

    public static TimesForm New(bool repeats, DateOnly today) =>
        new() { Repeats = repeats, FirstDate = TypedDate.Write(today), SkipBankHolidays = true };

    public static TimesForm Of(Availability offer)
    {
        var form = Of(offer.Pattern);
        (form.SlotMinutes, form.MinutesBetween) = (Written(offer.Pattern.SlotMinutes), Written(offer.Pattern.MinutesBetween));
        (form.BufferBefore, form.BufferAfter) = (Written(offer.Rules.BufferBefore), Written(offer.Rules.BufferAfter));
        (form.MinimumNoticeHours, form.FurthestAheadDays) = (Written(offer.Rules.MinimumNoticeHours), Written(offer.Rules.FurthestAheadDays));
        (form.DayLimit, form.Place, form.Kind) = (Written(offer.Rules.DayLimit), offer.Place, offer.Kind);
        return form;
    }

    public static TimesForm Of(BusyTime busy)
    {
        var form = Of(busy.Pattern);
        form.Title = busy.Title;
        return form;
    }

    public DayBoxes Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };

    private static TimesForm Of(WeeklyPattern pattern)
    {
        var form = new TimesForm
        {
            Repeats = pattern.Spans.Count > 0,
            FirstDate = TypedDate.Write(pattern.FirstDate),
            EveryWeeks = Written(pattern.EveryWeeks),
            Until = pattern.Until is { } until ? TypedDate.Write(until) : "",
            Count = Written(pattern.Count),
            SkipBankHolidays = pattern.SkipBankHolidays,
            Exceptions = string.Join('\n', pattern.Exceptions.Select(TypedDate.Write)),
            AddedDays = string.Join('\n', pattern.AddedDays.Select(TypedDate.Write)),
        };
        foreach (var day in pattern.Spans.GroupBy(span => span.Day)) form.Of(day.Key).Fill([.. day]);
        return form;
    }

    private static string Written(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Up to three stretches of a weekday.</summary>
internal sealed class DayBoxes
{
    public string From1 { get; set; } = "";
    public string To1 { get; set; } = "";
    public string From2 { get; set; } = "";
    public string To2 { get; set; } = "";
    public string From3 { get; set; } = "";
    public string To3 { get; set; } = "";

    public IReadOnlyList<(string FromName, string From, string ToName, string To)> Pairs =>
        [(nameof(From1), From1, nameof(To1), To1), (nameof(From2), From2, nameof(To2), To2), (nameof(From3), From3, nameof(To3), To3)];

    public void Fill(IReadOnlyList<DaySpan> spans)
    {
        string At(int index, Func<DaySpan, TimeOnly> end) => index < spans.Count ? TypedTime.Write(end(spans[index])) : "";
        (From1, To1) = (At(0, s => s.From), At(0, s => s.To));
        (From2, To2) = (At(1, s => s.From), At(1, s => s.To));
        (From3, To3) = (At(2, s => s.From), At(2, s => s.To));
    }
}
