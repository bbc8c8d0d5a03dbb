namespace Connect.Platform.Texts;

/// <summary>
/// What a body costs on the network: parts, and units (septets, or UTF-16 units once one character is outside the phone
/// alphabet). An empty body is one part. A pair (escape and character, or surrogates) is never split between parts.
/// </summary>
public sealed record TextParts(int Parts, int Units, bool IsUcs2, int LeftInLastPart, string? FirstUcs2Character)
{
    private const int GsmAlone = 160, GsmJoined = 153, Ucs2Alone = 70, Ucs2Joined = 67;

    public static TextParts Count(string body)
    {
        var foreign = FirstForeign(body);
        return foreign is null
            ? Pack(body, GsmAlone, GsmJoined, foreign)
            : Pack(body, Ucs2Alone, Ucs2Joined, foreign);
    }

    private static string? FirstForeign(string body)
    {
        for (var at = 0; at < body.Length; at++)
        {
            if (GsmAlphabet.Septets(body[at]) > 0) continue;

            return body.Substring(at, IsPair(body, at) ? 2 : 1);
        }

        return null;
    }

    private static TextParts Pack(string body, int alone, int joined, string? foreign)
    {
        int units = 0, parts = 1, used = 0;
        for (var at = 0; at < body.Length; at++)
        {
            var width = foreign is null ? GsmAlphabet.Septets(body[at]) : IsPair(body, at) ? 2 : 1;
            if (foreign is not null && width == 2) at++;
            if (used + width > joined)
            {
                parts++;
                used = 0;
            }

            units += width;
            used += width;
        }

        return units <= alone
            ? new(1, units, foreign is not null, alone - units, foreign)
            : new(parts, units, foreign is not null, joined - used, foreign);
    }

    private static bool IsPair(string body, int at) =>
        at + 1 < body.Length && char.IsSurrogatePair(body[at], body[at + 1]);
}
