using System.Globalization;
using Connect.Platform.Time;

namespace Connect.Tests.Given;

/// <summary>London wall times as tests write and read them: "2027-03-29 09:00".</summary>
internal static class Local
{
    private const string Format = "yyyy-MM-dd HH:mm";

    /// <summary>The UTC instant.</summary>
    public static DateTime Utc(string local) => UkTime.ToUtc(Wall(local));

    public static DateTime Wall(string local) => DateTime.ParseExact(local, Format, CultureInfo.InvariantCulture);

    public static string Text(DateTime utc) => UkTime.ToLocal(utc).ToString(Format, CultureInfo.InvariantCulture);
}
