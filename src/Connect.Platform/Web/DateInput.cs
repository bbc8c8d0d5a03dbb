using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connect.Platform.Web;

/// <summary>A date as somebody typed it into three boxes. The month may be a number, "march" or "mar".</summary>
public sealed class DateInput
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public static DateInput From(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// The date, or null with an error in the GOV.UK words under <paramref name="key"/>.
    /// <paramref name="what"/> is the question's own words, such as "date of birth".
    /// </summary>
    public DateOnly? Read(ModelStateDictionary state, string key, string what)
    {
        if (Date() is { } date) return date;
        state.AddModelError(key, Problem(what));
        return null;
    }

    private DateOnly? Date() =>
        Number(Day) is { } day && MonthNumber() is { } month && Number(Year) is { } year and >= 1000 and <= 9999
        && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private string Problem(string what)
    {
        string[] missing = [.. Missing()];
        if (PageLanguage.Current == Language.Welsh) return missing.Length == 3 ? $"Rhowch {what}" : $"Gwiriwch {what}";
        if (missing.Length == 3) return $"Enter {what}";
        var subject = char.ToUpper(what[0], English) + what[1..];
        return missing.Length > 0 ? $"{subject} must include a {string.Join(" and ", missing)}" : $"{subject} must be a real date";
    }

    private IEnumerable<string> Missing()
    {
        if (string.IsNullOrWhiteSpace(Day)) yield return "day";
        if (string.IsNullOrWhiteSpace(Month)) yield return "month";
        if (string.IsNullOrWhiteSpace(Year)) yield return "year";
    }

    private int? MonthNumber()
    {
        if (Number(Month) is { } number) return number;
        var name = Month?.Trim() ?? "";
        if (name.Length < 3) return null;
        var at = Array.FindIndex(English.DateTimeFormat.MonthNames, m => m.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at + 1;
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
