using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Modules.Api;

/// <summary>Where a page of a list ended. Others need not read it, and must not make it.</summary>
internal static class Cursor
{
    public const int UsualSize = 50, MostSize = 100;

    /// <summary>Null when the size is out of bounds.</summary>
    public static int? Size(int? limit) => limit switch { null => UsualSize, >= 1 and <= MostSize => limit, _ => null };

    public static string Of(Guid id) => Write(id.ToString("n"));

    public static string Of(DateTime time, Guid id) => Write(string.Create(CultureInfo.InvariantCulture, $"{time.Ticks}.{id:n}"));

    public static bool TryRead(string? cursor, out Guid id) => Guid.TryParseExact(Read(cursor), "n", out id);

    public static bool TryRead(string? cursor, out DateTime time, out Guid id)
    {
        (time, id) = (default, default);
        if (Read(cursor).Split('.') is not [var ticks, var last] || !Guid.TryParseExact(last, "n", out id)) return false;
        if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read > DateTime.MaxValue.Ticks) return false;

        time = new(read, DateTimeKind.Utc);
        return true;
    }

    private static string Write(string text) => WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(text));

    private static string Read(string? cursor)
    {
        try
        {
            return Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(cursor ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
