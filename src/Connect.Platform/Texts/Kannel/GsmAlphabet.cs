using System.Buffers;

namespace Connect.Platform.Texts.Kannel;

/// <summary>The characters of GSM 03.38 with its extension table: what a text can hold without costing 16 bits a character.</summary>
internal static class GsmAlphabet
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€");

    public static bool Holds(string body) => !body.AsSpan().ContainsAnyExcept(Characters);
}
