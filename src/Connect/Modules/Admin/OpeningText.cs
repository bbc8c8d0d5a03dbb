using System.Text.RegularExpressions;
using Connect.Modules.Planner;
using Connect.Modules.Pods;

namespace Connect.Modules.Admin;

/// <summary>Opening times as somebody types them: a day each line, "Monday 9:00 to 17:00".</summary>
internal static partial class OpeningText
{
    public static string Write(IEnumerable<DayHours> week) => string.Join('\n', week.Select(day => $"{day.Day} {Write(day.Opens, day.Closes)}"));

    public static string Write(TimeOnly opens, TimeOnly closes) => $"{TypedTime.Write(opens)} to {TypedTime.Write(closes)}";

    /// <summary>The week; null with the first line that cannot be read.</summary>
    public static (IReadOnlyList<DayHours>? Week, string? Unread) ReadWeek(string typed)
    {
        var week = new List<DayHours>();
        foreach (var line in typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Line().Match(line);
            if (!match.Success || Day(match.Groups["day"].Value) is not { } day || ReadHours(match.Groups["hours"].Value) is not { } hours) return (null, line);
            week.Add(new(day, hours.Opens, hours.Closes));
        }

        return (week, null);
    }

    /// <summary>"10:00 to 14:00"; null when it cannot be read.</summary>
    public static (TimeOnly Opens, TimeOnly Closes)? ReadHours(string typed)
    {
        var match = Hours().Match(typed.Trim());
        return match.Success && TypedTime.Read(match.Groups["from"].Value) is { } opens && TypedTime.Read(match.Groups["to"].Value) is { } closes ? (opens, closes) : null;
    }

    // "Mon", "monday" and "Mondays" are all Monday.
    private static DayOfWeek? Day(string typed)
    {
        var found = Enum.GetValues<DayOfWeek>().Where(day => $"{day}s".StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var one] ? one : null;
    }

    [GeneratedRegex(@"^(?<day>[A-Za-z]{2,})[\s:,]+(?<hours>.+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<from>\S.*?)\s*(?:-|–|—|\bto\b|\buntil\b)\s*(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}
