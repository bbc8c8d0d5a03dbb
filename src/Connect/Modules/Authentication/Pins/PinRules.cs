using System.Globalization;
using System.Text.RegularExpressions;

namespace Connect.Modules.Authentication.Pins;

/// <summary>Which PINs are refused: what is not six digits, and what somebody would try first.</summary>
internal static partial class PinRules
{
    private const string Up = "01234567890", Down = "09876543210";

    public static bool IsSixDigits(string pin) => pin.Length == 6 && pin.All(char.IsAsciiDigit);

    /// <summary>One digit or a pair or three of them again and again, digits in a row, and the birthday in any order.</summary>
    public static bool IsEasy(string pin, DateOnly? birthDate) =>
        Repeats().IsMatch(pin) || Up.Contains(pin, StringComparison.Ordinal) || Down.Contains(pin, StringComparison.Ordinal)
        || (birthDate is { } date && new[] { "ddMMyy", "MMddyy", "yyMMdd" }.Any(order => date.ToString(order, CultureInfo.InvariantCulture) == pin));

    [GeneratedRegex(@"^(\d{1,3})\1+$|^(\d)\2(\d)\3(\d)\4$")]
    private static partial Regex Repeats();
}
