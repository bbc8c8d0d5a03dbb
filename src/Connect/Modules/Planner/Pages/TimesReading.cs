using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connect.Modules.Planner.Pages;

/// <summary>Reads the editor's boxes. What cannot be read, or makes no sense, becomes an error at its box; nothing throws.</summary>
internal sealed class TimesReading(TimesForm form, ModelStateDictionary state, DateOnly today)
{
    private const int MostLines = 200, LongestWords = 60;

    // Busy time is not cut into slots.
    private const int BusySlot = 5;

    /// <summary>What is offered; null when something must be mended first.</summary>
    public (WeeklyPattern Pattern, SlotRules Rules, string Place)? Offer()
    {
        var pattern = Pattern(Number(nameof(form.SlotMinutes), form.SlotMinutes, "The length of an appointment"),
            Number(nameof(form.MinutesBetween), form.MinutesBetween, "The gap between appointments"));
        var rules = Rules();
        var place = Words(nameof(form.Place), form.Place, "the place");
        if (!state.IsValid) return null;

        foreach (var mistake in PatternProblems.Of(pattern).Concat(rules.Mistakes())) Tell(mistake);
        return state.IsValid ? (pattern, rules, place) : null;
    }

    /// <summary>From when on a change counts; null for all of it, or when what was typed must be mended.</summary>
    public DateOnly? ChangesFrom()
    {
        if (form.ChangesFrom.Trim().Length == 0 || Date(nameof(form.ChangesFrom), form.ChangesFrom, "The date of the change") is not { } date) return null;

        if (date < today) Wrong(nameof(form.ChangesFrom), "The date of the change must be today or later");
        return date;
    }

    /// <inheritdoc cref="Offer"/>
    public (string Title, WeeklyPattern Pattern)? Busy()
    {
        var title = Words(nameof(form.Title), form.Title, "what it is");
        var pattern = Pattern(BusySlot, 0);
        if (!state.IsValid) return null;

        foreach (var mistake in PatternProblems.Of(pattern)) Tell(mistake);
        return state.IsValid ? (title, pattern) : null;
    }

    private WeeklyPattern Pattern(int slotMinutes, int minutesBetween)
    {
        if (!form.Repeats) return Once(slotMinutes, minutesBetween);

        return new()
        {
            Spans = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).SelectMany(Spans)],
            FirstDate = Date(nameof(form.FirstDate), form.FirstDate, "The first date") ?? today,
            EveryWeeks = Number(nameof(form.EveryWeeks), form.EveryWeeks, "The number of weeks between"),
            Until = form.Until.Trim().Length == 0 ? null : Date(nameof(form.Until), form.Until, "The last date"),
            Count = Optional(nameof(form.Count), form.Count, "The number of days"),
            SkipBankHolidays = form.SkipBankHolidays,
            Exceptions = Lines(nameof(form.Exceptions), form.Exceptions, TypedDate.Read, "a date, like 29/3/2027"),
            AddedDays = Added(),
            SlotMinutes = slotMinutes,
            MinutesBetween = minutesBetween,
        };
    }

    private WeeklyPattern Once(int slotMinutes, int minutesBetween)
    {
        var added = Added();
        return new()
        {
            FirstDate = added.Count > 0 ? added.Min(span => span.Date) : today,
            AddedDays = added,
            SlotMinutes = slotMinutes,
            MinutesBetween = minutesBetween,
        };
    }

    private SlotRules Rules() => new()
    {
        BufferBefore = Number(nameof(form.BufferBefore), form.BufferBefore, "The time kept free before"),
        BufferAfter = Number(nameof(form.BufferAfter), form.BufferAfter, "The time kept free after"),
        MinimumNoticeHours = Number(nameof(form.MinimumNoticeHours), form.MinimumNoticeHours, "The notice"),
        FurthestAheadDays = Number(nameof(form.FurthestAheadDays), form.FurthestAheadDays, "The number of days ahead"),
        DayLimit = Optional(nameof(form.DayLimit), form.DayLimit, "The most appointments a day"),
    };

    private IEnumerable<DaySpan> Spans(DayOfWeek day)
    {
        foreach (var (fromName, fromTyped, toName, toTyped) in form.Of(day).Pairs)
        {
            if (fromTyped.Trim().Length + toTyped.Trim().Length == 0) continue;

            var from = Time($"{day}.{fromName}", fromTyped, $"On {day}, the start time");
            var to = Time($"{day}.{toName}", toTyped, $"On {day}, the end time");
            if (from is not null && to is not null) yield return new(day, from.Value, to.Value);
        }
    }

    private TimeOnly? Time(string box, string typed, string what)
    {
        if (TypedTime.Read(typed) is { } time) return time;

        Wrong(box, $"{what} must be a time, like 9:30 or 2pm");
        return null;
    }

    private DateOnly? Date(string box, string typed, string what)
    {
        if (TypedDate.Read(typed) is { } date) return date;

        Wrong(box, typed.Trim().Length == 0 ? $"Enter {Lower(what)}" : $"{what} must be a real date, like 29/3/2027");
        return null;
    }

    private List<DateSpan> Added() => Lines(nameof(form.AddedDays), form.AddedDays, TypedDate.ReadSpan, "a date and times, like 29/3/2027 9am to 12");

    private List<T> Lines<T>(string box, string typed, Func<string, T?> read, string shape) where T : class => Read(box, typed, read, shape);

    private List<DateOnly> Lines(string box, string typed, Func<string, DateOnly?> read, string shape) =>
        [.. Read(box, typed, line => (object?)read(line), shape).Cast<DateOnly>()];

    private List<T> Read<T>(string box, string typed, Func<string, T?> read, string shape) where T : class
    {
        var lines = typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MostLines) Wrong(box, $"Enter {MostLines} lines or fewer");

        var found = new List<T>();
        foreach (var line in lines.Take(MostLines))
        {
            if (read(line) is { } value) found.Add(value);
            else Wrong(box, $"“{(line.Length > LongestWords ? line[..LongestWords] : line)}” must be {shape}");
        }

        return found;
    }

    private int Number(string box, string typed, string what)
    {
        if (typed.Trim().Length > 0) return Optional(box, typed, what) ?? 0;

        Wrong(box, $"Enter {Lower(what)}");
        return 0;
    }

    private int? Optional(string box, string typed, string what)
    {
        if (typed.Trim().Length == 0) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;

        Wrong(box, $"{what} must be a whole number");
        return null;
    }

    private string Words(string box, string typed, string what)
    {
        var words = typed.Trim();
        if (words.Length == 0) Wrong(box, $"Enter {what}");
        if (words.Length > LongestWords) Wrong(box, $"Use {LongestWords} characters or fewer");
        return words;
    }

    private void Tell(Mistake mistake) => Wrong(mistake switch
    {
        { About: nameof(WeeklyPattern.Spans), Day: { } day } => $"{day}.{nameof(DayBoxes.From1)}",
        { About: nameof(WeeklyPattern.Spans) } => form.Repeats ? $"{DayOfWeek.Monday}.{nameof(DayBoxes.From1)}" : nameof(form.AddedDays),
        _ => mistake.About,
    }, mistake.Words);

    private void Wrong(string box, string words) => state.AddModelError($"Form.{box}", words);

    private static string Lower(string what) => char.ToLowerInvariant(what[0]) + what[1..];
}
