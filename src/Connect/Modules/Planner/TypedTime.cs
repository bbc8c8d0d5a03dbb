using System.Globalization;
using System.Text.RegularExpressions;

namespace Connect.Modules.Planner;

/// <summary>A time of day as somebody types it: 9, 9:30, 9.30, 0930, 9am, 2pm, midday. Without am or pm it is read on the 24-hour clock.</summary>
internal static partial class TypedTime
{
    /// <summary>The time; null when it cannot be read as one.</summary>
    public static TimeOnly? Read(string typed)
    {
        var text = typed.Trim();
        if (text.Equals("midday", StringComparison.OrdinalIgnoreCase) || text.Equals("noon", StringComparison.OrdinalIgnoreCase)) return new(12, 0);
        if (text.Equals("midnight", StringComparison.OrdinalIgnoreCase)) return new(0, 0);

        var match = Shape().Match(text);
        return match.Success ? Time(Number(match.Groups["hour"]), Number(match.Groups["minute"]), match.Groups["half"].Value) : null;
    }

    /// <summary>As it stands in a box: "09:30".</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Time(int hour, int minute, string half)
    {
        if (half.Length > 0 && hour is < 1 or > 12) return null;
        if (half.Length > 0) hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:\s*[:.]?\s*(?<minute>[0-9]{2}))?\s*(?<half>[ap]\.?\s?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
