using Lib = PhoneNumbers;

namespace Connect.Platform.Texts;

/// <summary>Phone numbers as people type them, as the network carries them and as people read them.</summary>
public static class PhoneNumber
{
    private const int LongestTyped = 40;

    // Ofcom keeps these for drama: numbers nobody has. The library calls some of them invalid; the demo and every example need them.
    private static readonly string[] Drama = ["+447700900", "+442079460", "+441632960"];

    private static readonly Lib.PhoneNumberUtil Library = Lib.PhoneNumberUtil.GetInstance();

    /// <summary>E.164 with the plus, or null when it is no number that can be called. Without a country code it is read as a UK number.</summary>
    public static string? ToE164(string typed)
    {
        if (typed.Length > LongestTyped || typed.Any(char.IsLetter)) return null;

        // "+0..." is a slip for "0...": no country code begins with 0.
        var trimmed = typed.Trim();
        if (trimmed.StartsWith("+0", StringComparison.Ordinal)) trimmed = trimmed[1..];

        if (Parse(trimmed) is not { } number) return null;
        var e164 = Library.Format(number, Lib.PhoneNumberFormat.E164);
        return Library.IsValidNumber(number) || IsDrama(e164) ? e164 : null;
    }

    /// <summary>As people in the UK write it: "07700 900101"; numbers of other countries keep their country code.</summary>
    public static string ToNational(string e164)
    {
        if (Parse(e164) is not { } number) return e164;
        var format = number.CountryCode == 44 ? Lib.PhoneNumberFormat.NATIONAL : Lib.PhoneNumberFormat.INTERNATIONAL;
        return Library.Format(number, format);
    }

    /// <summary>Whether it can be texted. Personal (070) and pager (076) numbers look like mobiles and are not.</summary>
    public static bool IsMobile(string e164)
    {
        if (Parse(e164) is not { } number) return false;
        return e164.StartsWith(Drama[0], StringComparison.Ordinal) && IsDrama(e164)
            || Library.GetNumberType(number) is Lib.PhoneNumberType.MOBILE or Lib.PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private static bool IsDrama(string e164) =>
        e164.Length == 13 && Drama.Any(range => e164.StartsWith(range, StringComparison.Ordinal));

    private static Lib.PhoneNumber? Parse(string text)
    {
        try
        {
            return Library.Parse(text, "GB");
        }
        catch (Lib.NumberParseException)
        {
            // The library has no other way of saying that it is not a number.
            return null;
        }
    }
}
