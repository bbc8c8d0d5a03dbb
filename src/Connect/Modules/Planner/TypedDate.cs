using System.Globalization;
using System.Text.RegularExpressions;

namespace Connect.Modules.Planner;

/// <summary>Dates, and stretches of a date, as somebody types them: "29/3/2027", "29/3/2027 9am to 12".</summary>
internal static partial class TypedDate
{
    private static readonly string[] Shapes = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];

    /// <summary>The date; null when it cannot be read as one.</summary>
    public static DateOnly? Read(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date with from and to; null when it cannot be read as that.</summary>
    public static DateSpan? ReadSpan(string typed)
    {
        var match = SpanShape().Match(typed.Trim());
        return match.Success
            && Read(match.Groups["date"].Value) is { } date
            && TypedTime.Read(match.Groups["from"].Value) is { } from
            && TypedTime.Read(match.Groups["to"].Value) is { } to
                ? new DateSpan(date, from, to)
                : null;
    }

    /// <summary>As it stands in a box: "29/3/2027".</summary>
    public static string Write(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    public static string Write(DateSpan span) => $"{Write(span.Date)} {TypedTime.Write(span.From)} to {TypedTime.Write(span.To)}";

    // The date ends where the first time begins: after its four-figure year, or after the day of 2027-03-29.
    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}|.{3,}?[0-9]{4})[\s,]+(?<from>\S.*?)\s*(?:-|–|—|\bto\b|\buntil\b)\s*(?<to>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanShape();
}
