using Connect.Platform.Time;

namespace Connect.Modules.Planner;

/// <summary>
/// When a worker can be booked, week after week, in London wall time. Its days are those of the RFC 5545 rule
/// FREQ=WEEKLY with INTERVAL, BYDAY, UNTIL or COUNT, weeks beginning on Monday.
/// </summary>
public sealed record WeeklyPattern
{
    /// <summary>No occurrence is before it; its week is the first of every <see cref="EveryWeeks"/>.</summary>
    public required DateOnly FirstDate { get; init; }

    /// <summary>1 to 52.</summary>
    public int EveryWeeks { get; init; } = 1;

    /// <summary>The last date an occurrence may fall on. Not together with <see cref="Count"/>.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many days the pattern has, 1 to 366, exceptions and skipped bank holidays counted in.</summary>
    public int? Count { get; init; }

    public IReadOnlyList<DaySpan> Spans { get; init; } = [];

    /// <summary>Dates on which the weekly spans do not happen. Added days do: that is how one date gets other hours.</summary>
    public IReadOnlyList<DateOnly> Exceptions { get; init; } = [];

    /// <summary>Extra stretches, on bank holidays too, whatever the rule says.</summary>
    public IReadOnlyList<DateSpan> AddedDays { get; init; } = [];

    /// <summary>The length of a slot in real minutes.</summary>
    public required int SlotMinutes { get; init; }

    /// <summary>Minutes left free after each slot before the next of the same span.</summary>
    public int MinutesBetween { get; init; }

    public bool SkipBankHolidays { get; init; }

    /// <summary>What a worker must mend, in words for them; none when the pattern can be used.</summary>
    public IReadOnlyList<string> Problems() => [.. PatternProblems.Of(this).Select(mistake => mistake.Words)];

    /// <summary>
    /// The slots on these London dates, both included, in order, none twice. A slot that would touch March's missing
    /// hour is left out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The pattern has <see cref="Problems"/>.</exception>
    public IEnumerable<SlotTime> Slots(DateOnly from, DateOnly to)
    {
        if (PatternProblems.Of(this) is [var mistake, ..]) throw new InvalidOperationException(mistake.Words);

        return SpansBetween(from, to)
            .SelectMany(SlotsIn)
            .Distinct()
            .OrderBy(slot => slot.StartUtc);
    }

    /// <summary>The stretches themselves, uncut, on these London dates: what busy time takes up.</summary>
    public IEnumerable<SlotTime> Stretches(DateOnly from, DateOnly to) => SpansBetween(from, to)
        .Select(span => new SlotTime(span.Date, UkTime.ToUtc(span.Date.ToDateTime(span.From)), UkTime.ToUtc(span.Date.ToDateTime(span.To))))
        .Distinct()
        .OrderBy(span => span.StartUtc);

    /// <summary>The same times up to the day before. <paramref name="date"/> is after the first date.</summary>
    internal WeeklyPattern EndingBefore(DateOnly date)
    {
        var last = date.AddDays(-1);
        return this with
        {
            Until = Count is null ? Earlier(Until, last) : RuleDays(last).LastOrDefault(FirstDate),
            Count = null,
            Exceptions = [.. Exceptions.Where(day => day < date)],
            AddedDays = [.. AddedDays.Where(added => added.Date < date)],
        };
    }

    /// <summary>The same times from this date on, in the same weeks.</summary>
    internal WeeklyPattern BeginningOn(DateOnly date)
    {
        if (date <= FirstDate) return this;

        var weeks = (Monday(date).DayNumber - Monday(FirstDate).DayNumber) / 7 % EveryWeeks;
        return this with
        {
            FirstDate = weeks == 0 ? date : Monday(date).AddDays(7 * (EveryWeeks - weeks)),
            Count = Count - RuleDays(date.AddDays(-1)).Count(),
            Exceptions = [.. Exceptions.Where(day => day >= date)],
            AddedDays = [.. AddedDays.Where(added => added.Date >= date)],
        };
    }

    /// <summary>The days of the rule alone, from the first to <paramref name="last"/>: before exceptions and added days.</summary>
    internal IEnumerable<DateOnly> RuleDays(DateOnly last)
    {
        var days = Spans.Select(span => DaysAfterMonday(span.Day)).Distinct().Order().ToArray();
        // Day numbers, since the week after the last date of the calendar is no date.
        var monday = FirstDate.DayNumber - DaysAfterMonday(FirstDate.DayOfWeek);
        var end = Math.Min(last.DayNumber, Until?.DayNumber ?? int.MaxValue);
        var left = Count ?? int.MaxValue;

        for (; days.Length > 0 && monday <= end; monday += 7 * EveryWeeks)
        {
            foreach (var day in days.Select(offset => monday + offset).Where(day => day >= FirstDate.DayNumber))
            {
                if (day > end || left-- == 0) yield break;
                yield return DateOnly.FromDayNumber(day);
            }
        }
    }

    private IEnumerable<DateSpan> SpansBetween(DateOnly from, DateOnly to)
    {
        var skipped = Exceptions.ToHashSet();
        var weekly = RuleDays(to)
            .Where(day => day >= from && !skipped.Contains(day))
            .Where(day => !SkipBankHolidays || !BankHolidays.IsBankHoliday(day))
            .SelectMany(day => Spans.Where(span => span.Day == day.DayOfWeek).Select(span => new DateSpan(day, span.From, span.To)));

        return weekly.Concat(AddedDays.Where(added => added.Date >= from && added.Date <= to));
    }

    private IEnumerable<SlotTime> SlotsIn(DateSpan span)
    {
        var end = span.Date.ToDateTime(span.To);
        for (var start = span.Date.ToDateTime(span.From); start.AddMinutes(SlotMinutes) <= end; start = start.AddMinutes(SlotMinutes + MinutesBetween))
        {
            var startUtc = UkTime.ToUtc(start);
            var endUtc = startUtc.AddMinutes(SlotMinutes);
            // Ending later on the wall than planned means that it touches the missing hour.
            var shown = UkTime.ToLocal(endUtc.AddTicks(-1));
            if (shown > start.AddMinutes(SlotMinutes).AddTicks(-1)) continue;

            yield return new SlotTime(span.Date, startUtc, endUtc);
        }
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;

    private static DateOnly Monday(DateOnly date) => date.AddDays(-DaysAfterMonday(date.DayOfWeek));

    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
