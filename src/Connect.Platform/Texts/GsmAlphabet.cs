using System.Collections.Frozen;

namespace Connect.Platform.Texts;

/// <summary>The default alphabet of the phone network (3GPP TS 23.038): what travels in 7 bits a character.</summary>
public static class GsmAlphabet
{
    // Position 0x1B is the escape to the second table and no character of its own.
    private static readonly FrozenSet<char> Basic =
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").ToFrozenSet();

    private static readonly FrozenSet<char> Extension = "\f^{}\\[~]|€".ToFrozenSet();

    /// <summary>How many septets the character takes: 1, or 2 behind an escape; 0 when the alphabet does not have it.</summary>
    public static int Septets(char character)
    {
        if (Basic.Contains(character)) return 1;

        return Extension.Contains(character) ? 2 : 0;
    }
}
