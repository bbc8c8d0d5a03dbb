using System.Buffers.Binary;
using System.Text;

namespace Connect.Platform.Texts.Kannel;

/// <summary>Big-endian UTF-16, as phones send what is not in the GSM alphabet, turned into UTF-8 without loss.</summary>
internal static class Utf16
{
    private const int LongestCharacter = 4;

    public static byte[] ToUtf8(ReadOnlySpan<byte> utf16)
    {
        var utf8 = new List<byte>(utf16.Length * 3 / 2);
        Span<byte> character = stackalloc byte[LongestCharacter];
        while (utf16.Length >= 2)
        {
            var unit = Unit(utf16);
            var isPair = utf16.Length >= 4 && char.IsSurrogatePair(unit, Unit(utf16[2..]));
            var length = isPair ? new Rune(unit, Unit(utf16[2..])).EncodeToUtf8(character) : Encode(unit, character);
            utf8.AddRange(character[..length]);
            utf16 = utf16[(isPair ? 4 : 2)..];
        }
        utf8.AddRange(utf16);
        return [.. utf8];
    }

    private static char Unit(ReadOnlySpan<byte> utf16) => (char)BinaryPrimitives.ReadUInt16BigEndian(utf16);

    // Half an emoji, cut off on its way, has no character: the three bytes of its code unit keep it as it came.
    private static int Encode(char unit, Span<byte> character)
    {
        if (!char.IsSurrogate(unit)) return new Rune(unit).EncodeToUtf8(character);
        character[0] = (byte)(0xE0 | (unit >> 12));
        character[1] = (byte)(0x80 | ((unit >> 6) & 0x3F));
        character[2] = (byte)(0x80 | (unit & 0x3F));
        return 3;
    }
}
