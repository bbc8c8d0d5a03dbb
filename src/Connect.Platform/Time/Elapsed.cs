using System.Globalization;

namespace Connect.Platform.Time;

/// <summary>How long, in the largest whole unit, as staff read it: "2 hours".</summary>
public static class Elapsed
{
    public static string Words(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => Count((int)time.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count((int)time.TotalHours, "hour"),
        _ => Count((int)time.TotalDays, "day"),
    };

    private static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
