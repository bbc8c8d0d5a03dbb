using System.Globalization;
using System.Text.RegularExpressions;
using Connect.Platform.Time;

namespace Connect.Tests.Transcripts;

/// <summary>The lines of a transcript that somebody wrote, without those that Connect adds.</summary>
internal sealed partial record Script(IReadOnlyList<string> Written)
{
    public const string ClockFormat = "ddd d MMM yyyy HH:mm";

    /// <summary>Where the clock stands at first, UTC.</summary>
    public DateTime Start => Written.Select(ClockOf).First(time => time is not null)!.Value;

    /// <summary>"! a pool of 1 line" makes it one.</summary>
    public int Lines => Written.Select(line => Pool().Match(line)).FirstOrDefault(match => match.Success) is { } pool
        ? int.Parse(pool.Groups[1].Value, CultureInfo.InvariantCulture)
        : 12;

    public static Script Read(string text) => new([.. text.TrimEnd('\n').Split('\n').Where(line => !Added().IsMatch(line))]);

    /// <summary>UTC, of a line such as "@ Mon 1 Mar 2027 09:00"; null when it is none.</summary>
    public static DateTime? ClockOf(string line) => line.StartsWith("@ ", StringComparison.Ordinal)
        ? UkTime.ToUtc(DateTime.ParseExact(line[2..], ClockFormat, CultureInfo.InvariantCulture))
        : null;

    public static string Clock(DateTime utc) => UkTime.ToLocal(utc).ToString(ClockFormat, CultureInfo.InvariantCulture);

    // What phones got, what workers see and are told, and when, if between two clock lines.
    [GeneratedRegex(@"^(\.|[^!#@>]+< | |[^>]+ (sees|is told):)")]
    private static partial Regex Added();

    [GeneratedRegex(@"^! a pool of (\d+) lines?$")]
    private static partial Regex Pool();
}
